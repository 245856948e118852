/** Signs that stand for the rest of a name: as many as it has, but a long one does not fill a line. */
const MOST_HIDDEN = 3;

/** A citizen as others may know them: the first character, the rest hidden. */
export const posterToOthers = (name: string) => {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.min(MOST_HIDDEN, Math.max(1, rest.length)));
};

/** A member as the citizen whom they help knows them: 李同志. */
export const memberToOthers = (name: string) => `${[...name][0] ?? ''}同志`;

/** Whoever was helped and is not named. */
export const SOME_RESIDENT = '居民';

/** Two to four characters of a name, without one that tells of a house or a kind of people: 3 号楼老人, 两位村民. */
const LIKE_A_NAME = /^[^楼号栋户人民众家者位组队社村]{2,4}$/u;
const OF_CHARACTERS = /^[\p{Script=Han}·]+$/u;

/** What was typed for whom: a name like a citizen's, anything else as nobody in particular. */
export const typedToOthers = (whom: string) =>
  OF_CHARACTERS.test(whom) && LIKE_A_NAME.test(whom) ? posterToOthers(whom) : SOME_RESIDENT;
