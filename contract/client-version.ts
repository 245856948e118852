/** Three numbers with points between, as the app and every request of it say which version it is. */
const VERSION = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/;

export const isClientVersion = (text: unknown): text is string =>
  typeof text === 'string' && VERSION.test(text);

/** Whether a client is older than the least that is served. One that says nothing, or nothing readable, is older than any. */
export function isOlder(client: unknown, least: string): boolean {
  if (!isClientVersion(client)) return true;
  const numbers = (version: string) => version.split('.').map(Number);
  const own = numbers(client);
  const wanted = numbers(least);
  const at = own.findIndex((number, place) => number !== wanted[place]);
  return at >= 0 && (own[at] ?? 0) < (wanted[at] ?? 0);
}
