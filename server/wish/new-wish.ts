import type * as z from 'zod';
import type * as contract from '../../contract/wish';
import type { Asked, Request } from '../../server/kernel/action';
import { lineOf, type OrganizationRecord } from '../../server/records/organization';
import type { WishRecord } from '../../server/records/wish';
import { phoneHash, saidMark } from '../kernel/access/cipher';
import { isStaffOf } from '../kernel/access/permission';
import { identifierOf } from '../kernel/store/identifier';
import { stepOf } from '../kernel/store/way';
import { quotedNumber } from '../kernel/text/quoted-number';
import { saidIn } from '../kernel/text/said';
import { posterToOthers } from './names';
import { sealContact } from './sealed-contact';
import { foundBy } from './words';

type Posting = Asked<z.output<typeof contract.post.input>>;

/** The identifier of the wish that a call posts: the same when the call is sent again. */
export const wishIdOf = (posting: Pick<Posting, 'openid' | 'requestId'>) =>
  identifierOf('wish.post', posting);

/** What people quote: `261123-7K2QP`. */
export const wishNumber = quotedNumber;

/** The record of a wish just posted: it waits for the community. */
export function newWish(
  posting: Posting & Partial<Pick<Request<unknown, unknown>, 'caller'>>,
  community: OrganizationRecord,
  dueOn: string,
  advice: WishRecord['advice'] = 'pass',
): WishRecord {
  const { input, openid, now } = posting;
  const { title, details, category, forWhom } = input;
  const _id = wishIdOf(posting);
  const isOwn = forWhom !== 'behalf';
  const postedBy = posterToOthers(input.contact.name);
  return {
    _id,
    number: wishNumber(_id, now),
    title,
    details,
    words: foundBy({ title, details, category }),
    category,
    communityId: community._id,
    communityName: community.name,
    line: lineOf(community),
    forWhom,
    posterOpenid: openid,
    postedBy,
    contact: sealContact(input.contact),
    phoneHash: input.contact.phone === null ? '' : phoneHash(input.contact.phone),
    state: 'submitted',
    advice,
    urgent: false,
    postedAt: now,
    publishedAt: null,
    dueOn,
    claimerId: null,
    claimerOpenid: null,
    claimerBranchId: null,
    claimedAt: null,
    heardAt: null,
    helpers: [],
    passedTo: '',
    splitFrom: null,
    fulfilledAt: null,
    confirmedAt: null,
    rating: null,
    thanks: '',
    ...(isOwn && posting.caller && isStaffOf(posting.caller, community._id) ? { postedByStaff: true } : {}),
    said: saidIn(input, saidMark),
    steps: [stepOf(posting, { what: 'posted', by: forWhom === 'behalf' ? community.name : postedBy })],
    updatedAt: now,
  };
}
