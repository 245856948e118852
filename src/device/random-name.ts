const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A name of 24 letters and digits that nobody chose: for files whose names must tell nothing. */
export const randomName = (): string =>
  Array.from({ length: 24 }, () => letters[Math.floor(Math.random() * letters.length)]).join('');
