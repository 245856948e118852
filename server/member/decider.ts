import { members, organizations } from '../../server/collections';
import type { MemberRecord } from '../../server/records/member';
import type { OrganizationRecord } from '../../server/records/organization';
import type { Caller } from '../kernel/access/caller';
import { holds } from '../kernel/access/permission';
import { provenFields, withProvenOffices } from '../kernel/access/proof';
import { command } from '../kernel/store/database';
import { decidingLine, decidingRoles, nearestDecider, type Officer } from './decider-rules';

/** From a branch to the city, and room for those who hold offices there. */
const MOST_OFFICERS = 1000;

/** Who decides on an entry, or on a request about some. */
export interface Decider {
  branch: OrganizationRecord;
  /** The organizations that may, the nearest first. */
  line: string[];
  /** The nearest where somebody who decides is bound; null while there is none. */
  nearest: string | null;
  /** The entries that it is about. */
  about: string[];
  /** Those who decide at the nearest. */
  officers: Officer[];
}

/** Entries of one branch that are decided on together. */
interface Subject {
  branch: OrganizationRecord;
  about: ReadonlyArray<Pick<MemberRecord, '_id' | 'offices'>>;
}

/** Who decides on what concerns these entries of a branch: see `decidersOf`. */
export async function deciderOf(branch: OrganizationRecord, about: Subject['about']): Promise<Decider> {
  const [decider] = await decidersOf([{ branch, about }]);
  if (!decider) throw new Error(`Nobody was looked for who decides on ${branch._id}`);
  return decider;
}

/** Who decides on each of these, as offices and bindings stand: two requests at most, whatever their number. */
export async function decidersOf(subjects: readonly Subject[]): Promise<Decider[]> {
  const places = await placesOf(subjects);
  const lines = subjects.map(({ branch, about }) =>
    decidingLine(
      branch,
      officeIdsOf(about).map((id) => {
        const place = places.get(id);
        if (!place) throw new Error(`The organization ${id} of an office is not there`);
        return place;
      }),
    ),
  );
  const officers = await officersOf([...new Set(lines.flat())]);
  return subjects.map(({ branch, about }, at) => {
    const line = lines[at] ?? [];
    const ids = about.map(({ _id }) => _id);
    const nearest = nearestDecider(line, officers, ids);
    const decide = (member: Officer) =>
      nearest !== null && !ids.includes(member._id) && holds({ member }, decidingRoles, nearest);
    return { branch, line, nearest, about: ids, officers: officers.filter(decide) };
  });
}

/** Whether the caller is one of those who decide now, and not whom it is about. */
export const decides = ({ officers }: Decider, { member }: Caller): boolean =>
  member !== null && officers.some(({ _id }) => _id === member._id);

/** What an organization that decides is called; empty for none. */
export const nameOfDecider = async (organizationId: string | null): Promise<string> =>
  (organizationId ? await organizations.get(organizationId) : null)?.name ?? '';

const officeIdsOf = (about: Subject['about']): string[] => [
  ...new Set(about.flatMap(({ offices }) => offices.map(({ organizationId }) => organizationId))),
];

/** The branches and every organization where one of the entries holds an office, by their id. */
async function placesOf(subjects: readonly Subject[]): Promise<Map<string, OrganizationRecord>> {
  const known = new Map(subjects.map(({ branch }) => [branch._id, branch]));
  const ids = [...new Set(subjects.flatMap(({ about }) => officeIdsOf(about)))].filter(
    (id) => !known.has(id),
  );
  const found = ids.length
    ? await organizations.find({ _id: command().in(ids) }, { limit: Math.min(1000, ids.length) })
    : [];
  return new Map([...known, ...found.map((place) => [place._id, place] as const)]);
}

/** Whoever is bound and holds an office at one of these organizations. */
async function officersOf(organizationIds: readonly string[]): Promise<Officer[]> {
  const found = await members.find(
    { 'offices.organizationId': command().in(organizationIds), onRoll: true },
    { limit: MOST_OFFICERS, fields: provenFields },
  );
  return withProvenOffices(found).filter(({ openid }) => openid !== null);
}
