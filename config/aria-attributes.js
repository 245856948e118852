/**
 * What Taro's templates leave out and a screen reader needs. Read twice, and must be the same both times:
 * when templates are written (aria-plugin.ts) and when the running program names its attributes.
 */
const spoken = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-disabled': '',
  'aria-checked': '',
  'aria-selected': '',
};

exports.ariaAttributes = {
  View: spoken,
  Image: spoken,
  Text: spoken,
  Button: spoken,
  Input: spoken,
  Textarea: spoken,
  Picker: spoken,
};
