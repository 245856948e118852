import type { WishCategory } from '../contract/words';
import { nameFor } from '../server/kernel/store/identifier';
import { stepOf } from '../server/kernel/store/way';
import { dayOf, daysAfter } from '../server/kernel/time/clock';
import type { OrganizationRecord } from '../server/records/organization';
import type { WishContact, WishRecord } from '../server/records/wish';
import { memberToOthers, voiceOf } from '../server/wish/names';
import { newWish, wishNumber } from '../server/wish/new-wish';
import { sealContact } from '../server/wish/sealed-contact';
import { formerClaim, unclaimed } from '../server/wish/take-step';
import { transitionOf } from '../server/wish/transitions';
import { foundBy } from '../server/wish/words';
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
export function wishRecord(posting: WishPosting, events: readonly WishEvent[]): WishRecord {
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
  return events.reduce((wish, event) => after(wish, event, posting), start);
}

/** The wish with one step more, as the table of transitions moves it. */
function after(wish: WishRecord, event: WishEvent, posting: WishPosting): WishRecord {
  const { what, at } = event;
  const { to } = transitionOf(what);
  const state = to ?? wish.state;
  const leaves = wish.claimerId !== null && (state === 'published' || state === 'passedOn');
  const [openid, by] = whoTakes(event, wish, posting);
  const requestId = `demo-${posting.key}-${wish.steps.length}`;
  const step = stepOf({ openid, requestId, now: at }, { what, by, note: noteOf(event) });
  return {
    ...wish,
    ...(leaves ? { ...unclaimed, formerClaims: [...(wish.formerClaims ?? []), formerClaim(wish, at)] } : {}),
    ...setBy(event, wish),
    state,
    steps: [...wish.steps, step],
    updatedAt: at,
  };
}

/** What the community made of a wish that it split at its last step: each published by itself. */
export function splitOf(
  wish: WishRecord,
  posting: WishPosting,
  parts: readonly WishPosting['wording'][],
): WishRecord[] {
  const at = wish.updatedAt;
  return parts.map((part, place) => {
    const _id = nameFor(posting.staff, `demo-${posting.key}/${place}`);
    const words = foundBy(part);
    const number = wishNumber(_id, at);
    const before: WishRecord = { ...wish, ...part, words, _id, number, splitFrom: wish._id };
    const start: WishRecord = { ...before, state: 'submitted', steps: wish.steps.slice(0, -1) };
    return after(start, { what: 'published', at }, posting);
  });
}

/** What an event changes besides the state. */
function setBy(event: WishEvent, { helpers, helpersAsked = [] }: WishRecord): Partial<WishRecord> {
  const { at } = event;
  switch (event.what) {
    case 'published':
      return { publishedAt: at, urgent: event.urgent ?? false };
    case 'takenBack':
      return { publishedAt: at, passedTo: '' };
    case 'claimed':
      return claimOf(event.helper, at);
    case 'joined':
      return { helpersAsked: event.helpers.map(helperOf) };
    case 'agreed':
      return {
        helpers: [...helpers, helperOf(event.helper)],
        helpersAsked: helpersAsked.filter(({ memberId }) => memberId !== event.helper.memberId),
      };
    case 'progress':
      return { heardAt: at };
    case 'passedOn':
      return { passedTo: event.to };
    case 'fulfilled':
    case 'settled':
      return { fulfilledAt: at, heardAt: at };
    case 'confirmed':
      // Made up without a name or a number, and never refused.
      return { confirmedAt: at, rating: event.rating, thanks: event.thanks, thanksShown: event.thanks };
    default:
      return {};
  }
}

function noteOf(event: WishEvent): string {
  if (event.what === 'joined') return event.helpers.map(({ name }) => memberToOthers(name)).join('、');
  return 'note' in event ? event.note : '';
}

/** The identity that takes a step, and in which words others read of it. */
function whoTakes(
  event: WishEvent,
  wish: WishRecord,
  { staff, posterOpenid }: WishPosting,
): [openid: string, by: string] {
  if ('helper' in event) return [event.helper.openid, memberToOthers(event.helper.name)];
  switch (transitionOf(event.what).by) {
    case 'inService':
    case 'claimer':
    case 'asked':
    case 'helper':
    case 'hands': {
      const claim = [...wish.steps].reverse().find(({ what }) => what === 'claimed');
      return [claim?.openid ?? '', claim?.by ?? ''];
    }
    case 'voice':
      return [wish.forWhom === 'behalf' ? staff : posterOpenid, voiceOf(wish)];
    case 'timer':
      return ['timer', wish.communityName];
    case 'staff':
      return [staff, wish.communityName];
  }
}

const claimOf = ({ memberId, openid, branchId }: Helper, at: Date) => ({
  claimerId: memberId,
  claimerOpenid: openid,
  claimerBranchId: branchId,
  claimedAt: at,
  heardAt: at,
});

const helperOf = ({ memberId, openid, name }: Helper) => ({ memberId, openid, name: memberToOthers(name) });
