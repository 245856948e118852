import type { LogDeed, LogSubject } from '../../contract/words';
import { memberToOthers } from '../kernel/text/masked-name';
import { titleToOthers } from '../kernel/text/title-to-others';
import { doneAt } from '../kernel/time/done-on';
import type { ErrandRecord } from '../records/errand';
import type { LogLineRecord } from '../records/log-line';
import type { WishRecord, WishStepRecord } from '../records/wish';

interface Helped {
  kind: LogSubject;
  record: Pick<WishRecord | ErrandRecord, '_id' | 'communityId' | 'communityName' | 'postedBy' | 'title'> &
    Pick<WishRecord, 'numbersKept'>;
  /** Which step of its way. */
  place: number;
  deed: LogDeed;
  /** When it was done, and when that was noted. */
  at: Date;
  notedAt: Date;
  branchId: string;
  helperId: string | null;
  helper: string;
}

function lineOf({ kind, record, place, at, notedAt, ...rest }: Helped): LogLineRecord {
  const { _id, communityId, communityName, postedBy: whom, numbersKept } = record;
  return {
    _id: `${kind}_${_id}_${place}`,
    about: { kind, id: _id },
    at,
    ...{ communityId, communityName, whom, title: titleToOthers(record) },
    ...(numbersKept ? { numbersKept } : {}),
    ...rest,
    updatedAt: notedAt,
  };
}

/** Steps of an errand that are somebody's help. */
const errandDeeds: Partial<Record<ErrandRecord['steps'][number]['what'], LogDeed>> = {
  progress: 'progress',
  done: 'done',
};

/**
 * The line of what was noted down on the spot, at the time when the help was given, as it now stands: corrected since, or
 * struck. Null of every other errand.
 */
export function lineOfRecorded(errand: ErrandRecord): LogLineRecord | null {
  const place = errand.steps.findIndex(({ what }) => what === 'recorded');
  const step = errand.steps[place];
  if (!step || step.branchId === null) return null;
  const line = lineOf({
    ...{ kind: 'errand', record: errand, place, deed: 'recorded' },
    ...{ at: errand.doneAt ?? step.at, notedAt: errand.updatedAt },
    ...{ branchId: step.branchId, helperId: step.memberId, helper: step.by },
  });
  return errand.state === 'recorded' ? line : { ...line, struck: true };
}

/** What an errand's steps from `since` on tell of help. The same steps give the same lines. */
export const linesOfErrand = (errand: ErrandRecord, since: Date): LogLineRecord[] =>
  errand.steps.flatMap(({ what, at: notedAt, doneOn, by, memberId, branchId }, place) => {
    const deed = errandDeeds[what];
    if (!deed || notedAt < since || branchId === null) return [];
    const at = doneAt(doneOn, notedAt);
    const isTheirs = memberId === errand.assigneeId;
    const helper = isTheirs && errand.assigneeName ? memberToOthers(errand.assigneeName) : by;
    const helped = { kind: 'errand' as const, record: errand, place, deed, at, notedAt, branchId };
    return [lineOf({ ...helped, helperId: memberId, helper })];
  });

const wishDeeds: Partial<Record<WishStepRecord['what'], LogDeed>> = {
  progress: 'progress',
  fulfilled: 'done',
};

/** The claim that a step of a wish was taken under: the latest before it. */
const claimBefore = (steps: readonly WishStepRecord[], place: number) =>
  steps
    .slice(0, place)
    .reverse()
    .find(({ what }) => what === 'claimed');

/** Under whose claim a step was taken, and by whom of those who then had it in hand: those of now, else of a claim given up. */
function helperAt(wish: WishRecord, claimedAt: Date, openid: string) {
  const { claimerId, claimerOpenid, claimerBranchId, helpers, formerClaims = [] } = wish;
  const isNow = claimerBranchId !== null && wish.claimedAt?.getTime() === claimedAt.getTime();
  const former = formerClaims.find((claim) => claim.claimedAt.getTime() === claimedAt.getTime());
  const branchId = isNow ? claimerBranchId : former?.branchId;
  if (!branchId) return null;
  const among = isNow
    ? [{ memberId: claimerId, openid: claimerOpenid }, ...helpers]
    : (former?.helpers ?? []);
  return { branchId, helperId: among.find((one) => one.openid === openid)?.memberId ?? null };
}

/** What a wish's steps from `since` on tell of help. The same steps give the same lines. */
export const linesOfWish = (wish: WishRecord, since: Date): LogLineRecord[] =>
  wish.steps.flatMap(({ what, at: notedAt, doneOn, by: helper, openid }, place) => {
    const deed = wishDeeds[what];
    const claim = claimBefore(wish.steps, place);
    const who = claim && helperAt(wish, claim.at, openid);
    if (!deed || notedAt < since || !who) return [];
    const at = doneAt(doneOn, notedAt);
    return [lineOf({ kind: 'wish', record: wish, place, deed, at, notedAt, helper, ...who })];
  });
