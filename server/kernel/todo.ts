import type { Todo } from '../../contract/summary';
import type { OrganizationRecord } from '../records/organization';
import type { Caller } from './access/caller';
import { higherOfficeOf, officeOf } from './access/permission';
import type { FoundOf, Reads } from './store/read';

/** Whose home page it is, and for which offices they look. */
export interface Reader {
  caller: Caller;
  now: Date;
  /** The branch whose secretary they are. */
  branchAsSecretary: string | null;
  /** The branch of which they are secretary or on the committee. */
  branchLed: string | null;
  /** The community for which they work. */
  community: string | null;
  /** The township, county or city for which they work. */
  higher: string | null;
  township: string | null;
}

/** The offices that decide what somebody's home page shows. */
export function readerOf(caller: Caller, now: Date): Reader {
  const { member } = caller;
  return {
    ...{ caller, now },
    branchAsSecretary: officeOf(member, ['secretary']),
    branchLed: officeOf(member, ['secretary', 'committee']),
    community: officeOf(member, ['communityStaff']),
    higher: higherOfficeOf(member),
    township: officeOf(member, ['township']),
  };
}

/** The same, once their own branch is read. */
export interface ReaderAtHome extends Reader {
  branch: OrganizationRecord | null;
}

/**
 * What of one area may wait for somebody: the rows that tell (of what does not concern the reader null), and the lines that
 * come of them. The reads of all areas go out together, so that one more costs no request. How the kinds are ordered is said
 * in `area.ts`.
 */
export interface TodoSource<Asked extends Reads> {
  reads: (reader: Reader) => Asked;
  lines: (found: FoundOf<Asked>, reader: ReaderAtHome) => Todo[];
}

export const todoSource = <Asked extends Reads>(source: TodoSource<Asked>): TodoSource<Asked> => source;

/** One line of the list; what is not said of it is empty. */
export const todoLine = (what: Todo['what'], parts: Partial<Todo> = {}): Todo => ({
  ...{ what, id: null, title: '', count: 1, dueOn: null, kind: null },
  ...parts,
});

/** One line for so many, none for none. */
export const counted = (what: Todo['what'], count: number): Todo[] =>
  count > 0 ? [todoLine(what, { count })] : [];
