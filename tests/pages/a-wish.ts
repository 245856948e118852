import type { Output } from '@contract/api';
import type { WishCard } from '@contract/wish';

/** A wish as a list shows it, but for what the test is about. */
export const aWish = (given: Partial<WishCard> = {}): WishCard => ({
  wishId: 'w1',
  number: '261123-7K2QP',
  title: '阳台灯不亮了',
  details: '',
  category: 'repairs',
  state: 'published',
  communityName: '新兴社区',
  postedBy: '王**',
  postedAt: '2026-11-20T01:00:00.000Z',
  dueOn: '2099-12-01',
  urgent: false,
  claimable: true,
  suits: null,
  overdue: null,
  toVerify: null,
  ...given,
});

type Detail = Output<'wish.detail'>;

/** A wish in full, but for what the test is about. */
export const aWishInFull = (
  given: Partial<Omit<Detail, 'may'>> & { may?: Partial<Detail['may']> } = {},
): Detail => ({
  ...aWish(),
  communityId: 'c1',
  original: null,
  steps: [],
  mine: false,
  ownPart: false,
  mayReach: false,
  passedTo: '',
  helpers: [],
  askedToHelp: [],
  rating: null,
  thanks: '',
  thanksShown: false,
  thanksOffered: '',
  ...given,
  may: {
    verify: false,
    reject: false,
    askBack: false,
    split: false,
    reply: false,
    withdraw: false,
    claim: false,
    giveUp: false,
    progress: false,
    fulfil: false,
    confirm: false,
    release: false,
    passOn: false,
    takeBack: false,
    settle: false,
    addHelpers: false,
    answerHelp: false,
    standBack: false,
    remindStaff: false,
    showThanks: false,
    hideThanks: false,
    ...given.may,
  },
});

export const aContact = { name: '王桂兰', phone: '13804751234', address: '3 号楼 401' };

type Home = Output<'summary.home'>;

/** The home page's answer for a citizen, or with `member` for a member. */
export const aHome = (
  given: Partial<Omit<Home, 'member'>> & { member?: Partial<NonNullable<Home['member']>> } = {},
): Home => ({
  next: null,
  year: null,
  todo: [],
  myErrands: 0,
  myWishes: 0,
  unread: 0,
  ...given,
  member: given.member
    ? {
        memberId: 'm1',
        name: '陈志远',
        branchId: 'b1',
        path: [],
        isSecretary: false,
        leadsBranch: false,
        isCommunityStaff: false,
        isInService: false,
        mayJot: false,
        meets: false,
        hasSkills: false,
        over: null,
        ...given.member,
      }
    : null,
});
