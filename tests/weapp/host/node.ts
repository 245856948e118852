import type { Control } from './controls';
import type { Part } from './part';

/** An element or a text on the screen. WeChat's compiler gives attributes in camel case: `ariaLabel`, `openType`. */
export interface ViewNode {
  tag: string;
  /** Only of a text. */
  text?: string;
  attr: Record<string, unknown>;
  id: string;
  classes: string[];
  dataset: Record<string, unknown>;
  parent?: ViewNode;
  children: ViewNode[];
  /** Whose template it comes from: its handlers are looked for there. */
  owner: Part;
  /** The component that stands here. */
  part?: Part;
  /** What the phone itself keeps of an input, switch, picker… */
  control?: Control;
}

/** A node and everything in it, from the top. */
export function* within(node: ViewNode): Generator<ViewNode> {
  yield node;
  for (const child of node.children) yield* within(child);
}

export function textOf(node: ViewNode): string {
  return [...within(node)].map(({ text = '' }) => text).join('');
}

/** The nearest node upwards, itself included, of which it is true. */
export function upwards(node: ViewNode | undefined, test: (node: ViewNode) => boolean): ViewNode | undefined {
  for (let one = node; one !== undefined; one = one.parent) if (test(one)) return one;
  return undefined;
}

/** Whether an attribute says yes: present, and neither false nor empty. */
export const says = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && value !== 'false' && value !== '';

/** Elements in a tree, and how deep they nest; texts are not counted, as WeChat does not. */
export function measure(node: ViewNode): { nodes: number; depth: number; widest: number } {
  const inner = node.children.filter(({ text }) => text === undefined).map(measure);
  return {
    nodes: 1 + inner.reduce((sum, { nodes }) => sum + nodes, 0),
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    widest: Math.max(node.children.length, ...inner.map(({ widest }) => widest)),
  };
}
