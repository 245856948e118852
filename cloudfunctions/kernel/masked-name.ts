/** Signs that stand for the rest of a name: as many as it has, but a long one does not fill a line. */
const MOST_HIDDEN = 3;

/** A citizen as others may know them: the first character, the rest hidden. */
export const posterToOthers = (name: string) => {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.min(MOST_HIDDEN, Math.max(1, rest.length)));
};

/** A member as the citizen whom they help knows them: 李同志. */
export const memberToOthers = (name: string) => `${[...name][0] ?? ''}同志`;
