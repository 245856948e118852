import type { ErrandKind } from '../contract/words';
import { newErrand, unassigned } from '../server/errand/new-errand';
import { sealContact } from '../server/errand/sealed-contact';
import { transitionOf } from '../server/errand/transitions';
import { stepOf } from '../server/kernel/store/way';
import { memberToOthers } from '../server/kernel/text/masked-name';
import type { Contact } from '../server/records/contact';
import type { ErrandRecord, ErrandStepRecord } from '../server/records/errand';
import type { OrganizationRecord } from '../server/records/organization';
import { randomOf } from './random';
import type { Helper } from './registry';

/** An errand as it came to be. */
export interface ErrandPosting {
  /** Tells one errand from another; its identifier follows from it. */
  key: string;
  community: OrganizationRecord;
  /** Who of the community's staff sees to it. */
  staff: Helper;
  /** Whose words they are; null of what staff, or `enteredBy`, entered for somebody without a phone. */
  citizen: string | null;
  enteredBy?: Helper;
  contact: Contact;
  wording: { kind: ErrandKind; title: string; details: string };
  postedAt: Date;
}

/** What happened to it since, in order. */
export type ErrandEvent =
  | { what: 'accepted' | 'withdrawn' | 'lapsed'; at: Date }
  | { what: 'assigned'; at: Date; helper: Helper }
  | { what: 'reassigned'; at: Date; helper: Helper; note: string }
  | {
      what: 'handedBack' | 'passedUp' | 'takenBack' | 'progress' | 'done' | 'disputed' | 'rejected';
      at: Date;
      note: string;
    }
  | { what: 'confirmed'; at: Date; note: string };

/** The record of an errand after everything that happened to it, as its actions and the clock would have written it. */
export function errandRecord(posting: ErrandPosting, events: readonly ErrandEvent[]): ErrandRecord {
  const { community, contact, wording, citizen, staff, enteredBy, postedAt: now, key } = posting;
  const entering = citizen === null ? (enteredBy ?? staff) : null;
  const asked = { openid: citizen ?? entering?.openid ?? '', requestId: `demo-errand-${key}`, now };
  const forWhom = citizen === null ? ('behalf' as const) : ('self' as const);
  const posted = newErrand(
    { ...asked, input: { ...wording, communityId: community._id, forWhom, contact } },
    {
      ...{ community, advice: 'pass', memberId: entering?.memberId ?? null },
      branchId: citizen === null ? (enteredBy?.branchId ?? null) : null,
      by: entering && (enteredBy ? memberToOthers(enteredBy.name) : community.name),
    },
  );
  const iv = randomOf('errand contact', key).bytes(12);
  const start = { ...posted, contact: sealContact(contact, iv) };
  return events.reduce((errand, event) => after(errand, event, posting), start);
}

/** The errand with one step more. */
function after(errand: ErrandRecord, event: ErrandEvent, posting: ErrandPosting): ErrandRecord {
  const { what, at } = event;
  const { to, by: part } = transitionOf(what);
  const state = to ?? errand.state;
  const requestId = `demo-errand-${posting.key}-${errand.steps.length}`;
  const doer = doerOf(errand, part, posting);
  const note = 'note' in event ? event.note : '';
  const step: ErrandStepRecord = {
    ...stepOf({ openid: doer.openid, requestId, now: at }, { what, by: doer.by, note }),
    memberId: errand.assigneeId ?? doer.memberId,
    branchId: errand.assigneeBranchId ?? doer.branchId,
    ...(what === 'lapsed' ? { memberId: null, branchId: null } : {}),
    ...('helper' in event
      ? { to: memberToOthers(event.helper.name), assigneeOpenid: event.helper.openid }
      : {}),
  };
  return {
    ...errand,
    ...(state === 'submitted' || state === 'passedUp' ? unassigned : {}),
    ...('helper' in event ? given(event.helper, at) : {}),
    ...(what === 'done'
      ? { doneBy: doer.openid, doneAt: at, solverBranchId: errand.assigneeBranchId ?? doer.branchId }
      : {}),
    ...(what === 'confirmed' || what === 'lapsed' ? { solvedAt: at } : {}),
    state,
    steps: [...errand.steps, step],
    updatedAt: at,
  };
}

const given = ({ memberId, openid, branchId, name }: Helper, at: Date) => ({
  assigneeId: memberId,
  assigneeOpenid: openid,
  assigneeBranchId: branchId,
  assigneeName: name,
  assignedAt: at,
});

interface Doer {
  openid: string;
  by: string;
  memberId: string | null;
  branchId: string | null;
}

function doerOf(errand: ErrandRecord, part: string, { staff, citizen }: ErrandPosting): Doer {
  const asStaff = { ...staff, by: errand.communityName };
  if (part === 'timer') return { openid: 'timer', by: errand.communityName, memberId: null, branchId: null };
  if (part === 'voice' && citizen !== null) {
    return { openid: citizen, by: errand.postedBy, memberId: null, branchId: null };
  }
  const hands = part === 'handler' || part === 'assignee';
  if (!hands || errand.assigneeId === null || errand.assigneeOpenid === null) return asStaff;
  return {
    openid: errand.assigneeOpenid,
    by: memberToOthers(errand.assigneeName),
    memberId: errand.assigneeId,
    branchId: errand.assigneeBranchId,
  };
}
