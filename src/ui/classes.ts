/** Joins the class names that hold: `classes('card', quiet && 'card--quiet')`. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
