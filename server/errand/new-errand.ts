import type * as z from 'zod';
import type * as contract from '../../contract/errand';
import type { Asked } from '../../server/kernel/action';
import type { ErrandRecord } from '../../server/records/errand';
import { lineOf, type OrganizationRecord } from '../../server/records/organization';
import { saidMark } from '../kernel/access/cipher';
import { identifierOf } from '../kernel/store/identifier';
import { stepOf } from '../kernel/store/way';
import { posterToOthers } from '../kernel/text/masked-name';
import { quotedNumber } from '../kernel/text/quoted-number';
import { saidIn } from '../kernel/text/said';
import { sealContact } from './sealed-contact';

type Posting = Asked<z.output<typeof contract.post.input>>;

/** The identifier of the errand that a call posts: the same when the call is sent again. */
export const errandIdOf = (posting: Pick<Posting, 'openid' | 'requestId'>) =>
  identifierOf('errand.post', posting);

/** What an errand is while nobody has it in hand. */
export const unassigned = {
  assigneeId: null,
  assigneeOpenid: null,
  assigneeBranchId: null,
  assigneeName: '',
  assignedAt: null,
} satisfies Partial<ErrandRecord>;

interface Entering {
  community: OrganizationRecord;
  /** The branch whose leaders enter it, when it is not the community's staff. */
  branchId: string | null;
  memberId: string | null;
  by: string | null;
  advice: ErrandRecord['advice'];
}

/** The record of an errand just said: it waits for the community. */
export function newErrand(
  posting: Posting,
  { community, branchId, memberId, by, advice }: Entering,
): ErrandRecord {
  const { input, openid, now } = posting;
  const { title, details, kind, forWhom } = input;
  const _id = errandIdOf(posting);
  const postedBy = posterToOthers(input.contact.name);
  return {
    ...{ _id, number: quotedNumber(_id, now), title, details, kind },
    ...{ communityId: community._id, communityName: community.name, line: lineOf(community) },
    townshipName: community.path.at(-2) ?? '',
    ...{ forWhom, enteredByBranchId: branchId, posterOpenid: openid, postedBy },
    contact: sealContact(input.contact),
    ...{ state: 'submitted', advice, postedAt: now },
    ...unassigned,
    ...{ doneBy: null, solverBranchId: null, doneAt: null, solvedAt: null },
    said: saidIn(input, saidMark),
    steps: [{ ...stepOf(posting, { what: 'posted', by: by ?? postedBy }), memberId, branchId }],
    updatedAt: now,
  };
}
