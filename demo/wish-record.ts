import { dayOf, daysAfter } from '../cloudfunctions/kernel/clock';
import type { OrganizationRecord } from '../cloudfunctions/records/organization';
import type { WishContact, WishRecord, WishStepRecord } from '../cloudfunctions/records/wish';
import { memberToOthers } from '../cloudfunctions/wish/names';
import { newWish } from '../cloudfunctions/wish/new-wish';
import { sealContact } from '../cloudfunctions/wish/sealed-contact';
import { stepOf } from '../cloudfunctions/wish/steps';
import type { WishCategory } from '../contract/words';
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

/** What happened to it since, in order; each step as its action would have written it. */
export type WishEvent =
  | { what: 'published'; at: Date }
  | { what: 'rejected'; at: Date; reason: string }
  | { what: 'withdrawn'; at: Date }
  | { what: 'claimed' | 'givenUp' | 'fulfilled'; at: Date; helper: Helper; note: string }
  | { what: 'confirmed'; at: Date; rating: number | null; thanks: string }
  | { what: 'disputed'; at: Date; reason: string };

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

function after(wish: WishRecord, event: WishEvent, posting: WishPosting): WishRecord {
  const { at } = event;
  const step = (openid: string, by: string, note = ''): WishStepRecord[] =>
    event.what === 'withdrawn'
      ? wish.steps
      : [
          ...wish.steps,
          stepOf(
            { openid, requestId: `demo-${posting.key}-${wish.steps.length}`, now: at },
            { what: event.what, by, note },
          ),
        ];
  const stated = { ...wish, updatedAt: at };

  switch (event.what) {
    case 'published':
      return {
        ...stated,
        state: 'published',
        publishedAt: at,
        steps: step(posting.staff, wish.communityName),
      };
    case 'rejected':
      return { ...stated, state: 'rejected', steps: step(posting.staff, wish.communityName, event.reason) };
    case 'withdrawn':
      return { ...stated, state: 'withdrawn' };
    case 'claimed':
      return {
        ...stated,
        state: 'claimed',
        ...claimOf(event.helper, at),
        steps: step(event.helper.openid, memberToOthers(event.helper.name)),
      };
    case 'givenUp':
      return {
        ...stated,
        state: 'published',
        ...claimOf(null, null),
        formerClaims: [{ branchId: event.helper.branchId, claimedAt: wish.claimedAt ?? at }],
        steps: step(event.helper.openid, memberToOthers(event.helper.name), event.note),
      };
    case 'fulfilled':
      return {
        ...stated,
        state: 'fulfilled',
        fulfilledAt: at,
        steps: step(event.helper.openid, memberToOthers(event.helper.name), event.note),
      };
    case 'confirmed':
      return {
        ...stated,
        state: 'confirmed',
        confirmedAt: at,
        rating: event.rating,
        thanks: event.thanks,
        steps: step(...confirmerOf(wish, posting)),
      };
    case 'disputed':
      return { ...stated, state: 'disputed', steps: step(...confirmerOf(wish, posting), event.reason) };
  }
}

const claimOf = (helper: Helper | null, at: Date | null) => ({
  claimerId: helper?.memberId ?? null,
  claimerOpenid: helper?.openid ?? null,
  claimerBranchId: helper?.branchId ?? null,
  claimedAt: at,
  heardAt: at,
});

/** The poster, or the community where it posted for somebody. */
const confirmerOf = (wish: WishRecord, posting: WishPosting): [openid: string, by: string] =>
  wish.forWhom === 'behalf' ? [posting.staff, wish.communityName] : [wish.posterOpenid, wish.postedBy];
