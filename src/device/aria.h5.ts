import type { Spoken } from './aria';

export type { Spoken };

/** Names a part for a screen reader in a browser, and lets the keyboard reach what can be pressed. */
export function spoken({ role, label, checked, disabled, hidden }: Spoken): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (role) attributes.role = role;
  if (label) attributes['aria-label'] = label;
  if (checked !== undefined) attributes['aria-checked'] = String(checked);
  if (disabled) attributes['aria-disabled'] = 'true';
  if (hidden) attributes['aria-hidden'] = 'true';
  return attributes;
}
