import type { LogKind } from '../../contract/words';
import type { Caller } from '../kernel/access/caller';
import { officeOf } from '../kernel/access/permission';
import type { Where } from '../kernel/store/collection';
import { command } from '../kernel/store/database';
import { titleToOthers } from '../kernel/text/title-to-others';
import { dayOf, monthsAfter, startOfMonth } from '../kernel/time/clock';
import type { LogLineRecord } from '../records/log-line';

/** Whose log it is. */
export interface LogOf {
  of: LogKind;
  organizationId: string;
}

const LEADERS = ['secretary', 'committee'] as const;

/** The logs that somebody may read, of those asked for: their community's first, then the branch's that they lead. */
export function logsFor(
  { member }: Pick<Caller, 'member'>,
  asked: { of?: LogKind | undefined; organizationId?: string | undefined },
): LogOf[] {
  const branchId = officeOf(member, LEADERS);
  const communityId = officeOf(member, ['communityStaff']);
  const theirs: LogOf[] = [
    ...(communityId ? [{ of: 'community' as const, organizationId: communityId }] : []),
    ...(branchId ? [{ of: 'branch' as const, organizationId: branchId }] : []),
  ];
  return theirs.filter(
    ({ of, organizationId }) =>
      (!asked.of || of === asked.of) && (!asked.organizationId || organizationId === asked.organizationId),
  );
}

/** A month of one log, as the database is asked for it. */
export function whereIn({ of, organizationId }: LogOf, month: string): Where {
  const { and, gte, lt, neq } = command();
  const at = and(gte(startOfMonth(month)), lt(startOfMonth(monthsAfter(month, 1))));
  const standing = { at, struck: neq(true) };
  return of === 'branch'
    ? { branchId: organizationId, ...standing }
    : { communityId: organizationId, ...standing };
}

/** A line as a reader sees it: the helper by name, as the roll has it now; the title of an older line without its numbers. */
export const lineShown = (line: LogLineRecord, names: ReadonlyMap<string, string>) => ({
  about: line.about,
  deed: line.deed,
  at: line.at,
  day: dayOf(line.at),
  helper: names.get(line.helperId ?? '') ?? line.helper,
  whom: line.whom,
  title: titleToOthers(line),
  communityName: line.communityName,
});
