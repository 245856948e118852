/** A citizen as others may know them: the first character, the rest hidden. */
export const posterToOthers = (name: string) => {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.max(1, rest.length));
};

/** A member as the citizen whom they help knows them: 李同志. */
export const memberToOthers = (name: string) => `${[...name][0] ?? ''}同志`;
