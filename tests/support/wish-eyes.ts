/**
 * Who may see which field of which answer about a wish: the written table that the privacy tests hold every call to. A
 * call or a field that is added to the contract wants its line here.
 */
import type { WishState } from '../../contract/words';
import type { WishCall } from './wish-deeds';
import { who } from './wishes';

export type Asker = keyof typeof who;
export const askers = Object.keys(who) as Asker[];

/**
 * `everybody` who may know of the wish at all; `concerned` whoever may read what was noted on its way; `told` whom to
 * reach and where; `pictured` whoever may see what is asked for; `verifier` the staff while it waits for them; `claimer`
 * while it is in their hands; `asker`: nothing of anybody else's, but of the one who asks and what they just did.
 */
export type Eyes = 'everybody' | 'concerned' | 'told' | 'pictured' | 'verifier' | 'claimer' | 'asker';

const staff: Asker[] = ['staff', 'colleague'];
const staffAndPoster: Asker[] = [...staff, 'citizen'];
const andAbove: Asker[] = [...staffAndPoster, 'township'];
const andHelpers: Asker[] = ['helper', 'plain', ...staffAndPoster];

const hidden = { everybody: andAbove, concerned: staffAndPoster, told: staffAndPoster };
const onWall = { everybody: askers, concerned: staffAndPoster, told: staffAndPoster };
const inHand = { everybody: askers, concerned: andHelpers, told: andHelpers };
const over = { everybody: askers, concerned: andHelpers, told: staffAndPoster };

/** In each state, of a wish that a citizen posted, the helper took on, and the plain member helps with. */
export const eyesIn: Record<WishState, { everybody: Asker[]; concerned: Asker[]; told: Asker[] }> = {
  submitted: hidden,
  asked: hidden,
  rejected: hidden,
  split: hidden,
  withdrawn: hidden,
  published: onWall,
  passedOn: onWall,
  claimed: inHand,
  fulfilled: inHand,
  disputed: inHand,
  confirmed: over,
  undisputed: over,
};

/** Who these eyes are in a state; `asker` is whoever asks. */
export function whoseEyes(eyes: Exclude<Eyes, 'asker'>, state: WishState): Asker[] {
  switch (eyes) {
    case 'verifier':
      return state === 'submitted' ? staff : [];
    case 'claimer':
      return state === 'claimed' || state === 'disputed' ? ['helper'] : [];
    case 'pictured':
      return eyesIn[state] === hidden ? staffAndPoster : askers;
    default:
      return eyesIn[state][eyes];
  }
}

const card = {
  wishId: 'everybody',
  number: 'everybody',
  title: 'everybody',
  details: 'everybody',
  category: 'everybody',
  state: 'everybody',
  communityName: 'everybody',
  postedBy: 'everybody',
  postedAt: 'everybody',
  dueOn: 'everybody',
  urgent: 'everybody',
  claimable: 'asker',
  'suits.skill': 'asker',
  'suits.word': 'asker',
  'overdue.days': 'asker',
  'overdue.reminded': 'asker',
  'overdue.ofStaff': 'asker',
  'toVerify.review': 'verifier',
  'toVerify.numbers[].field': 'verifier',
  'toVerify.numbers[].kind': 'verifier',
  'toVerify.numbers[].text': 'verifier',
  'toVerify.question': 'verifier',
  'toVerify.answer': 'verifier',
  'toVerify.similar[].wishId': 'verifier',
  'toVerify.similar[].number': 'verifier',
  'toVerify.similar[].title': 'verifier',
  'toVerify.similar[].state': 'verifier',
  'toVerify.similar[].postedAt': 'verifier',
} as const;

const may = [
  ...([
    'verify',
    'reject',
    'askBack',
    'split',
    'takeBack',
    'reply',
    'withdraw',
    'claim',
    'giveUp',
    'progress',
    'fulfil',
    'confirm',
  ] as const),
  ...([
    'release',
    'passOn',
    'settle',
    'addHelpers',
    'answerHelp',
    'standBack',
    'remindStaff',
    'showThanks',
    'hideThanks',
  ] as const),
];
const within = (where: string, fields: Readonly<Record<string, Eyes>>): Record<string, Eyes> =>
  Object.fromEntries(Object.entries(fields).map(([field, eyes]) => [`${where}.${field}`, eyes]));

const picture = (eyes: Eyes): Record<string, Eyes> => ({
  ...{ pictureId: eyes, state: eyes, url: eyes, overdue: 'asker', mayRemove: 'asker' },
});
const stateAlone = { state: 'asker' } as const;
const contactOf = (eyes: Eyes) =>
  within('contact', { name: eyes, phone: eyes, reachThrough: eyes, address: eyes });

const distinguishing: Readonly<Record<string, Eyes>> = {
  ...{ groupName: 'claimer', memberClass: 'claimer', ageBand: 'claimer', phoneTail: 'claimer' },
};

/** Each field of each answer, arrays as `[]`, and for whose eyes it is. */
export const eyesOf: Record<WishCall, Readonly<Record<string, Eyes>>> = {
  post: { wishId: 'asker', number: 'asker', state: 'asker', asSaid: 'asker' },
  list: { ...within('items[]', card), next: 'asker' },
  detail: {
    ...card,
    communityId: 'everybody',
    'original.title': 'told',
    'original.details': 'told',
    'steps[].what': 'everybody',
    'steps[].at': 'everybody',
    'steps[].by': 'everybody',
    'steps[].note': 'concerned',
    'steps[].doneOn': 'everybody',
    mine: 'asker',
    ownPart: 'asker',
    mayReach: 'asker',
    passedTo: 'everybody',
    'helpers[].name': 'concerned',
    // Told apart by their groups, for members of their own branch alone.
    ...within('helpers[].distinguishing', distinguishing),
    'askedToHelp[].name': 'claimer',
    ...within('askedToHelp[].distinguishing', distinguishing),
    rating: 'concerned',
    thanks: 'concerned',
    thanksShown: 'concerned',
    thanksOffered: 'concerned',
    ...within('may', Object.fromEntries(may.map((what) => [what, 'asker' as const]))),
  },
  ownContact: { ...contactOf('asker'), ...within('contact.community', { id: 'asker', name: 'asker' }) },
  contact: { name: 'told', phone: 'told', reachThrough: 'told', address: 'told' },
  pictures: {
    ...within('asked[]', picture('pictured')),
    ...within('done[]', picture('concerned')),
    mayAdd: 'asker',
  },
  mates: within('people[]', {
    ...{ memberId: 'claimer', name: 'claimer', helps: 'claimer', asked: 'claimer', withoutPhone: 'claimer' },
    ...within('distinguishing', distinguishing),
  }),
  addPicture: { pictureId: 'asker' },
  removePicture: { pictureId: 'asker' },
  boardCode: {
    ...{ communityId: 'asker', communityName: 'asker', 'path[]': 'asker' },
    ...{ picture: 'asker', pictureType: 'asker', text: 'asker' },
  },
  verify: stateAlone,
  askBack: stateAlone,
  reply: stateAlone,
  split: { ...stateAlone, 'wishIds[]': 'asker' },
  withdraw: stateAlone,
  // Whoever has just taken it on is told whom to reach.
  claim: { ...stateAlone, ...contactOf('asker'), dueOn: 'asker' },
  addHelpers: { ...stateAlone, 'helpers[]': 'asker' },
  answerHelp: stateAlone,
  progress: stateAlone,
  giveUp: stateAlone,
  release: stateAlone,
  passOn: stateAlone,
  takeBack: stateAlone,
  settle: stateAlone,
  fulfil: stateAlone,
  confirm: stateAlone,
  showThanks: { ...stateAlone, shown: 'asker' },
  hideThanks: stateAlone,
  remindStaff: { told: 'asker' },
  decideHeld: { state: 'asker' },
};
