/** From best to least, as they are offered. */
export const ratings = ['5', '4', '3', '2', '1'] as const;
export type Rating = (typeof ratings)[number];

export const ratingOf = (value: number | null): Rating | undefined =>
  ratings.find((rating) => rating === String(value));
