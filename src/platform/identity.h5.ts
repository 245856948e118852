const kept = 'daozhibu:as';

function fromAddress(): string | undefined {
  const query = `${window.location.search}&${window.location.hash.split('?')[1] ?? ''}`;
  return new URLSearchParams(query.replace(/^\?/, '')).get('as') ?? undefined;
}

/**
 * Who this browser pretends to be: `?as=<openid>` of its address, else who it was before in this window.
 * The address comes first because the stage's phones share one session storage.
 */
export function identity(): string | undefined {
  const named = fromAddress();
  if (named === undefined) return window.sessionStorage.getItem(kept) ?? undefined;
  if (window.parent === window) window.sessionStorage.setItem(kept, named);
  return named;
}

/** Asks the local cloud who to be; it sends the browser back to where it was going. */
export function join(): void {
  window.location.replace(`/join?to=${encodeURIComponent(window.location.hash)}`);
}
