/** Bounds of what one place may get. */
interface Bounds {
  least: number;
  most: (at: number) => number;
}

/**
 * Divides `total` among places as `weights` say, whole numbers within the bounds, and to the last one exactly.
 * Refuses a total that the bounds cannot hold.
 */
export function allot(total: number, weights: readonly number[], { least, most }: Bounds): number[] {
  const room = weights.reduce((sum, _, at) => sum + most(at), 0);
  if (total < least * weights.length || total > room) {
    throw new Error(`${total} does not fit ${weights.length} places of ${least} and at most ${room} in all`);
  }
  const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
  const shares = weights.map((weight, at) =>
    Math.min(most(at), Math.max(least, Math.round((total * weight) / sum))),
  );

  let missing = total - shares.reduce((all, share) => all + share, 0);
  while (missing !== 0) {
    const step = Math.sign(missing);
    for (let at = 0; at < shares.length && missing !== 0; at++) {
      const share = (shares[at] ?? 0) + step;
      if (share < least || share > most(at)) continue;
      shares[at] = share;
      missing -= step;
    }
  }
  return shares;
}
