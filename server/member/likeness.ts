import { foldName } from '../../contract/text/fold';
import { mayBe } from './rules';

interface Named {
  name: string;
  phoneHash: string | null;
}

/** Whether two folded names differ by one character at most: written over, left out or too many. */
export function isAlike(one: string, other: string): boolean {
  const [shorter = [], longer = []] = [[...one], [...other]].sort(
    (first, second) => first.length - second.length,
  );
  if (longer.length - shorter.length > 1) return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at++;
  const rest = longer.slice(at + 1).join('');
  return rest === shorter.slice(at).join('') || rest === shorter.slice(at + 1).join('');
}

/** How likely an entry is whom a request is about, 0 being likeliest: name and phone, name, phone, a like name, its first character. */
export function likeness(entry: Named, said: { name: string; phoneHash: string }): number {
  const { sameName, samePhone } = mayBe(entry, said);
  if (sameName) return samePhone ? 0 : 1;
  if (samePhone) return 2;
  const [one, other] = [foldName(entry.name), foldName(said.name)];
  if (isAlike(one, other) || one.includes(other) || other.includes(one)) return 3;
  return [...one][0] === [...other][0] ? 4 : 5;
}
