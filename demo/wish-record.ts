import type { WishCategory } from '../contract/words';
import { nameFor } from '../server/kernel/store/identifier';
import { dayOf, daysAfter } from '../server/kernel/time/clock';
import type { Doer } from '../server/kernel/workflow';
import type { OrganizationRecord } from '../server/records/organization';
import type { WishContact, WishRecord } from '../server/records/wish';
import { memberToOthers, voiceOf } from '../server/wish/names';
import { newWish } from '../server/wish/new-wish';
import { partsOf } from '../server/wish/parts-of';
import { sealContact } from '../server/wish/sealed-contact';
import type { WishPart } from '../server/wish/transitions';
import { byClock, type WishWorkflow, wishWorkflow } from '../server/wish/workflow';
import { randomOf } from './random';
import type { Helper } from './registry';

/** A wish as it came to be. */
export interface WishPosting {
  /** Tells one wish from another; its identifier follows from it. */
  key: string;
  community: OrganizationRecord;
  /** An identity of the community's staff. */
  staff: string;
  posterOpenid: string;
  forWhom: WishRecord['forWhom'];
  contact: WishContact;
  wording: { category: WishCategory; title: string; details: string };
  postedAt: Date;
  daysGiven: number;
}

/** What happened to it since, in order; each step as its action or the clock would have written it. */
export type WishEvent =
  | { what: 'published'; at: Date; urgent?: boolean }
  | { what: 'withdrawn' | 'split' | 'timedOut' | 'lapsed'; at: Date }
  | {
      what: 'rejected' | 'askedBack' | 'replied' | 'released' | 'takenBack' | 'settled';
      at: Date;
      note: string;
    }
  | { what: 'claimed'; at: Date; helper: Helper }
  | { what: 'joined'; at: Date; helpers: readonly Helper[] }
  | { what: 'agreed'; at: Date; helper: Helper }
  | { what: 'givenUp' | 'progress' | 'fulfilled' | 'disputed'; at: Date; note: string }
  | { what: 'passedOn'; at: Date; to: string; note: string }
  | { what: 'confirmed'; at: Date; rating: number | null; thanks: string };

/** The record of a wish after everything that happened to it. */
export function wishRecord(
  posting: WishPosting,
  events: readonly WishEvent[],
  flow: WishWorkflow = wishWorkflow,
): WishRecord {
  const { community, contact, wording, forWhom, posterOpenid, postedAt, daysGiven, key } = posting;
  const dueOn = daysAfter(dayOf(postedAt), daysGiven);
  const asked = { openid: posterOpenid, requestId: `demo-${key}`, now: postedAt };
  const posted = newWish(
    { ...asked, input: { ...wording, communityId: community._id, forWhom, contact } },
    community,
    dueOn,
  );
  const iv = randomOf('wish contact', key).bytes(12);
  const start = { ...posted, contact: sealContact(contact, iv) };
  return events.reduce((wish, event) => after(wish, event, posting, flow), start);
}

/** Who takes a step of a wish, and with which call. */
const contextOf = (wish: WishRecord, event: WishEvent, posting: WishPosting, flow: WishWorkflow) => {
  const { by: part } = flow.row(event.what);
  if (part === 'timer' && flow.due(wish, event.at) !== event.what) {
    throw new Error(`${event.what} of ${posting.key} is not due`);
  }
  return {
    ...{ doer: doerOf(event, wish, posting, part), now: event.at, note: noteOf(event) },
    requestId: `demo-${posting.key}-${wish.steps.length}`,
  };
};

/** The wish with one step more: the workflow's own. */
function after(wish: WishRecord, event: WishEvent, posting: WishPosting, flow: WishWorkflow): WishRecord {
  const context = contextOf(wish, event, posting, flow);
  switch (event.what) {
    case 'published':
      return flow.after(wish, event.what, { ...context, details: { urgent: event.urgent ?? false } });
    case 'claimed':
    case 'agreed':
      return flow.after(wish, event.what, { ...context, details: { isStaff: false } });
    case 'joined': {
      const details = { helpers: wish.helpers, helpersAsked: event.helpers.map(helperOf) };
      return flow.after(wish, event.what, { ...context, details });
    }
    case 'passedOn':
      return flow.after(wish, event.what, { ...context, details: { to: event.to } });
    case 'confirmed': {
      // Made up without a name or a number, and never refused.
      const { rating, thanks } = event;
      return flow.after(wish, event.what, { ...context, details: { rating, thanks, thanksShown: thanks } });
    }
    default:
      return flow.after(wish, event.what, { ...context, details: undefined });
  }
}

/** What the community made of a wish by splitting it: each published by itself. */
export function splitOf(
  wish: WishRecord,
  posting: WishPosting,
  parts: readonly WishPosting['wording'][],
  at: Date,
): WishRecord[] {
  const named = parts.map((part, place) => ({
    ...{ ...part, _id: nameFor(posting.staff, `demo-${posting.key}/${place}`) },
  }));
  return partsOf(wish, named, contextOf(wish, { what: 'split', at }, posting, wishWorkflow));
}

function noteOf(event: WishEvent): string {
  if (event.what === 'joined') return event.helpers.map(({ name }) => memberToOthers(name)).join('、');
  return 'note' in event ? event.note : '';
}

/** Who takes a step, and in which words others read of it. */
function doerOf(
  event: WishEvent,
  wish: WishRecord,
  { staff, posterOpenid }: WishPosting,
  part: WishPart,
): Doer {
  if ('helper' in event) {
    const { openid, memberId, branchId, name } = event.helper;
    return { openid, memberId, branchId, by: memberToOthers(name) };
  }
  const nobody = { memberId: null, branchId: null };
  switch (part) {
    case 'inService':
    case 'claimer':
    case 'asked':
    case 'helper':
    case 'hands': {
      const claim = [...wish.steps].reverse().find(({ what }) => what === 'claimed');
      const { claimerId: memberId, claimerBranchId: branchId } = wish;
      return { openid: claim?.openid ?? '', by: claim?.by ?? '', memberId, branchId };
    }
    case 'voice':
      return { ...nobody, openid: wish.forWhom === 'behalf' ? staff : posterOpenid, by: voiceOf(wish) };
    case 'timer':
      return byClock(wish);
    case 'staff':
      return { ...nobody, openid: staff, by: wish.communityName };
  }
}

const helperOf = ({ memberId, openid, name }: Helper) => ({ memberId, openid, name: memberToOthers(name) });
