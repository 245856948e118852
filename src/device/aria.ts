export interface Spoken {
  /** What it is: button, checkbox, tab, img… */
  role?:
    | 'button'
    | 'checkbox'
    | 'img'
    | 'alert'
    | 'progressbar'
    | 'radio'
    | 'radiogroup'
    | 'switch'
    | 'text'
    | 'link'
    | 'heading';
  /** What a screen reader says in place of its content. */
  label?: string;
  checked?: boolean;
  disabled?: boolean;
  /** Decoration: screen readers pass it by. */
  hidden?: boolean;
}

/**
 * Names a part for a screen reader. WeChat reads aria-role, a browser reads role: hence one file for each.
 * Taro's templates carry these attributes only because of config/aria-plugin.ts.
 */
export function spoken({ role, label, checked, disabled, hidden }: Spoken): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (role) attributes.ariaRole = role;
  if (label) attributes.ariaLabel = label;
  if (checked !== undefined) attributes.ariaChecked = String(checked);
  if (disabled) attributes.ariaDisabled = 'true';
  if (hidden) attributes.ariaHidden = 'true';
  return attributes;
}
