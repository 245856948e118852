import type { Place, PlaceAsked } from './place';

export type { Place, PlaceAsked };

/** How long a browser may look for itself, in milliseconds. */
const PATIENCE = 10_000;

/** Asks the browser once where it is, straight from a tap; it asks its owner by itself. */
export const presentPlace = () =>
  new Promise<PlaceAsked>((resolve) => {
    if (!ASKS_NEAR || !navigator.geolocation) {
      resolve('unavailable');
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve({ latitude, longitude, accuracy }),
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'refused' : 'unavailable'),
      { timeout: PATIENCE },
    );
  });
