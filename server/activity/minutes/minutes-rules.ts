import type { RefusalCode } from '../../../contract/api';
import { type ActivityState, type MinutesSection, minutesOutlines } from '../../../contract/words';
import type { Caller } from '../../kernel/access/caller';
import { isOver, leads, leadsAny } from '../../kernel/access/permission';
import type { ActivityRecord } from '../../records/activity';
import type { WrittenSection } from '../../records/minutes';
import { lineOf, type OrganizationRecord } from '../../records/organization';
import { hasEnded, isInvited } from '../../statistics/attendance';
import { whyNotSaid } from '../model/transitions';

/** Why nothing of an activity's record may be written now, or null. Minutes may be begun before the meeting. */
export const whyNotWrite = (state: ActivityState): RefusalCode | null => whyNotSaid('recordWritten', state);

/**
 * Whether the caller reads what was discussed: those who lead a branch that takes part, the committees above it, and
 * once it has ended the members whom it was for. A draft is known to those who plan it alone.
 */
export function readsMinutes(
  caller: Caller,
  activity: ActivityRecord,
  branches: readonly Pick<OrganizationRecord, '_id' | 'ancestors'>[],
): boolean {
  if (activity.state === 'draft') return leads(caller, activity.branchId);
  if (leadsAny(caller, activity) || branches.some((branch) => isOver(caller, lineOf(branch)))) return true;
  return hasEnded(activity.state) && caller.member !== null && isInvited(activity, caller.member);
}

/** Sections in which what was planned is what was talked about: they begin with the plan, so that nothing is typed twice. */
const beginWithPlan: readonly MinutesSection[] = ['topics', 'content'];

/** The sections of an activity's minutes as they stand before anything is written. */
export function blankSections({
  kind,
  title: whole,
  parts,
}: Pick<ActivityRecord, 'kind' | 'title' | 'parts'>): WrittenSection[] {
  const plan = parts
    .map(
      ({ title, host }, at) => `${parts.length > 1 ? `${at + 1}. ` : ''}${title}${host ? `（${host}）` : ''}`,
    )
    .join('\n');
  return minutesOutlines[kind].flatMap((section): WrittenSection[] => {
    // A lecture is usually planned by its title alone.
    if (section === 'lecture') return [{ section, title: '', text: plan || whole }];
    if (section !== 'part') {
      return [{ section, title: '', text: beginWithPlan.includes(section) ? plan : '' }];
    }
    if (parts.length === 0) return [{ section: 'content', title: '', text: '' }];
    return parts.map(({ title }) => ({ section, title, text: '' }));
  });
}
