/** A browser enlarges pages itself. */
export const fontScale = (): number => 1;
