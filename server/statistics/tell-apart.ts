import type { Distinguishing } from '../../contract/tell-apart';
import { foldName } from '../../contract/text/fold';
import type { MemberRecord } from '../records/member';
import type { OrganizationRecord } from '../records/organization';
import { classOn } from './member-class';

const DECADE = 10;

/** The ten years that somebody's age is in: 60 for 60 to 69. */
export const ageBandOf = (birthYear: number | null, year: number): number | null =>
  birthYear === null ? null : Math.floor((year - birthYear) / DECADE) * DECADE;

/** What is needed of somebody to tell them from another of their name. */
export type Namesake = Pick<
  MemberRecord,
  '_id' | 'name' | 'branchId' | 'groupId' | 'memberClass' | 'classes' | 'birthYear' | 'phone'
>;

/** Those fields of a member, for reads that name what they need. */
export const namesakeFields = [
  'name',
  'branchId',
  'groupId',
  'memberClass',
  'classes',
  'birthYear',
  'phone',
] as const satisfies ReadonlyArray<keyof MemberRecord>;

/**
 * How much the reader may know of somebody: their secretary or committee class, age band and the end of the phone; a
 * committee above class and age band, as in the lists that it reads; whoever else is a member the group alone.
 */
export type Sight = 'leader' | 'above' | 'member';

const fieldsFor: Readonly<Record<Sight, ReadonlyArray<keyof Distinguishing>>> = {
  leader: ['memberClass', 'ageBand', 'phoneTail'],
  above: ['memberClass', 'ageBand'],
  member: ['groupName'],
};
/** The least telling first: the next is only looked at while two cannot be told apart. */
const order = ['groupName', 'memberClass', 'ageBand', 'phoneTail'] as const;

interface Telling {
  /** Today, in Asia/Shanghai. */
  day: string;
  branches: ReadonlyArray<Pick<OrganizationRecord, '_id' | 'groups'>>;
  /** How much the reader may know of this person. */
  sightOf: (person: Namesake) => Sight;
  /** The last digits of a sealed phone; left out where the function has no key to it. */
  tailOf?: (sealed: string) => string;
}

/** By member: what tells them from others of their name in this list. Whose name stands once is not in it. */
export function tellApart(people: readonly Namesake[], telling: Telling): Map<string, Distinguishing> {
  const byName = new Map<string, Namesake[]>();
  for (const person of people) {
    const name = foldName(person.name);
    byName.set(name, [...(byName.get(name) ?? []), person]);
  }
  return new Map(
    [...byName.values()].filter((namesakes) => namesakes.length > 1).flatMap((all) => told(all, telling)),
  );
}

/**
 * All that may be known of somebody, in a list where two are told apart before they are taken for each other: without
 * `tailOf` no phone.
 */
export function knownOf(person: Namesake, telling: Omit<Telling, 'sightOf'>): Distinguishing {
  const known = order.map((field) => [field, valueIn(field, person, telling)] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

function told(namesakes: readonly Namesake[], telling: Telling): [string, Distinguishing][] {
  const found = namesakes.map((person): [string, Distinguishing] => [person._id, {}]);
  const isTold = () => new Set(found.map(([, known]) => JSON.stringify(known))).size === found.length;
  for (const field of order) {
    if (isTold()) break;
    const values = namesakes.map((person) =>
      fieldsFor[telling.sightOf(person)].includes(field) ? valueIn(field, person, telling) : undefined,
    );
    // What all have in common tells nobody apart.
    if (new Set(values).size === 1) continue;
    for (const [at, [, known]] of found.entries()) {
      if (values[at] !== undefined) Object.assign(known, { [field]: values[at] });
    }
  }
  return found.filter(([, known]) => Object.keys(known).length > 0);
}

function valueIn(
  field: keyof Distinguishing,
  person: Namesake,
  { day, branches, tailOf }: Omit<Telling, 'sightOf'>,
): string | number | undefined {
  const { branchId, groupId, birthYear, phone } = person;
  switch (field) {
    case 'groupName': {
      const groups = branches.find(({ _id }) => _id === branchId)?.groups;
      return groups?.find((group) => group.groupId === groupId)?.name;
    }
    case 'memberClass':
      return classOn(person, day);
    case 'ageBand':
      return ageBandOf(birthYear, Number(day.slice(0, 4))) ?? undefined;
    case 'phoneTail':
      return phone !== null && tailOf ? tailOf(phone) : undefined;
  }
}
