import { says, type ViewNode, within } from './node';

/** What the phone keeps of a control: its value, and the attribute that last decided it. */
export interface Control {
  given: string;
  value: unknown;
}

/** The attribute that holds each control's value. */
export const valueAttribute: Readonly<Record<string, string>> = {
  input: 'value',
  textarea: 'value',
  switch: 'checked',
  checkbox: 'checked',
  radio: 'checked',
  slider: 'value',
  picker: 'value',
  'picker-view': 'value',
};

/** A control's state in a new drawing: what the person did stays until the program gives another value. */
export function keepControl(
  tag: string,
  attr: Record<string, unknown>,
  before?: Control,
): Control | undefined {
  const attribute = valueAttribute[tag];
  if (attribute === undefined) return undefined;
  const given = JSON.stringify(attr[attribute]) ?? '';
  return before?.given === given ? before : { given, value: attr[attribute] };
}

const inGroup = (group: ViewNode, tag: string): ViewNode[] =>
  [...within(group)].filter((one) => one.tag === tag);

/** What a control or a group of them would say in a form. */
export function controlValue(node: ViewNode): unknown {
  const chosen = (tag: string) => inGroup(node, tag).filter(({ control }) => says(control?.value));
  switch (node.tag) {
    case 'checkbox-group':
      return chosen('checkbox').map(({ attr }) => attr.value);
    case 'radio-group':
      return chosen('radio')[0]?.attr.value ?? '';
    case 'switch':
      return says(node.control?.value);
    default:
      return node.control === undefined ? node.attr.value : (node.control.value ?? '');
  }
}
