/**
 * What of a wish leaves the program: on cards passed on in WeChat, on printed sheets, in documents. The written table that
 * tests hold them to, by trying for each field whether another value of it makes a difference. Whatever is put on a card
 * or into a document besides wants its word here.
 */

import type { Output } from '../../contract/api';
import type { WishHelper, WishRecord, WishStepRecord } from '../../server/records/wish';

type Paths<Of> = ReadonlyArray<keyof Of & string>;

/**
 * On the card of a wish that is passed on: what is wished for, where, until when, and its number; never who asks, nor what
 * they told besides. Of one that is not on the wall nothing at all, but that it is not.
 */
export const onWishCard: Paths<Output<'wish.detail'>> = [
  ...(['wishId', 'number', 'title', 'category', 'state', 'communityName', 'dueOn', 'urgent'] as const),
];

/** On the sheet for a notice board: the community and its code, and nothing of any wish. */
export const onBoardPoster: Paths<Output<'wish.boardCode'>> = ['communityName', 'picture', 'pictureType'];

/** The pages from which something is passed on, and what of a wish their cards bear. */
export const passedOnFrom: Readonly<Record<string, 'wish' | 'nothing'>> = {
  'pages/wishes': 'wish',
  'packages/wish/pages/detail': 'wish',
  'packages/wish/pages/public': 'nothing',
  'packages/activity/pages/detail': 'nothing',
};

/** Where pictures and printed sheets are made. */
export const drawnIn: readonly string[] = [
  ...[
    'features/activity/code/poster-of.ts',
    'features/wish/board/board-poster.ts',
    'features/wish/wish-picture.ts',
  ],
];

/** Each field of a wish's record, with those of who helps and of a step by their path. */
export type RecordPath =
  | Exclude<keyof WishRecord, '_id' | 'helpers' | 'steps'>
  | `helpers.${keyof WishHelper}`
  | `steps.${keyof WishStepRecord}`;

/**
 * In a document, what of a wish's record makes a difference: what is written, and what decides whether it is. Never whom to
 * reach, what was noted, what was thanked or how it was rated.
 */
export const onPaper: Readonly<Record<string, readonly RecordPath[]>> = {
  'the year of who took it on': ['title', 'state', 'claimerId', 'fulfilledAt'],
  'the year of who helped': [],
  'the service sheet': [
    ...(['title', 'state', 'communityId', 'claimerId', 'claimerBranchId', 'helpers.memberId'] as const),
    ...(['claimedAt', 'fulfilledAt', 'confirmedAt', 'updatedAt'] as const),
  ],
  "the community's log": [
    ...(['title', 'postedBy', 'communityId', 'claimerId', 'claimerOpenid', 'claimedAt'] as const),
    ...(['steps.what', 'steps.at', 'steps.doneOn', 'steps.by', 'steps.openid'] as const),
  ],
  "the branch's log": [
    ...(['title', 'postedBy', 'claimerId', 'claimerOpenid', 'claimerBranchId', 'claimedAt'] as const),
    ...(['steps.what', 'steps.at', 'steps.doneOn', 'steps.by', 'steps.openid'] as const),
  ],
};
