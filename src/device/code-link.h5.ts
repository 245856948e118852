import { routes } from '@/routes';

/** A link to this app's own check-in page, so that a phone's camera can open it. */
export function codeLink(code: string): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}#${routes.activityCheckIn}?code=${encodeURIComponent(code)}`;
}
