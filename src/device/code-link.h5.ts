/** Where the check-in page opens from a link; config/index.ts gives it this short name. */
const checkIn = '/s';

/** A link to this app's own check-in page, so that a phone's camera can open it. */
export function codeLink(code: string): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}#${checkIn}?code=${encodeURIComponent(code)}`;
}
