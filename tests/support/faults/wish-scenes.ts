/** The life of a wish, from being said to the citizen's last word: the scenes that its actions are tried in. */

import type { CallName } from '../../../contract/api';
import { identifierOf } from '../../../server/kernel/store/identifier';
import type { AccountRecord } from '../../../server/records/account';
import type { LogLineRecord } from '../../../server/records/log-line';
import type { MessageRecord } from '../../../server/records/message';
import type { WishRecord } from '../../../server/records/wish';
import { openidOf } from '../people';
import { inputOf, type WishCall } from '../wish-deeds';
import type { Look } from './seen';
import type { Deed, Event, Stage } from './stage';
import type { Scene } from './sweep';

/** The first call of each scene posts it; a wish's id follows from it as an activity's does. */
const wishId = identifierOf('wish.post', { openid: openidOf('citizen'), requestId: 'played-1' });
const about = { wishId };

const deed = (name: string, by: string, call: WishCall, more: object = {}): Deed => ({
  ...{ name, by, call: `wish.${call}` as CallName },
  input: () => ({ ...inputOf[call](wishId), ...more }),
});

const post = deed('post', 'citizen', 'post');
const publish = deed('publish', 'staff', 'verify');
const reject = deed('reject', 'colleague', 'verify', { decision: 'reject', reason: '重复' });
const askBack = deed('ask back', 'colleague', 'askBack');
const reply = deed('reply', 'citizen', 'reply');
const split = deed('split', 'staff', 'split');
const withdraw = deed('withdraw', 'citizen', 'withdraw');
const claim = deed('claim', 'helper', 'claim');
const claimToo = deed('claim too', 'friend', 'claim');
const addHelpers = deed('add a helper', 'helper', 'addHelpers', { memberIds: ['plain'] });
const agree = deed('agree to help', 'plain', 'answerHelp');
const decline = deed('decline to help', 'plain', 'answerHelp', { helps: false });
const progress = deed('say how it goes', 'helper', 'progress');
const giveUp = deed('give up', 'helper', 'giveUp');
const release = deed('release', 'staff', 'release');
const passOn = deed('pass on', 'staff', 'passOn');
const takeBack = deed('take back', 'colleague', 'takeBack');
const settle = deed('settle', 'staff', 'settle');
const fulfil = deed('fulfil', 'helper', 'fulfil');
const confirm = deed('confirm', 'citizen', 'confirm');
const dispute = deed('dispute', 'citizen', 'confirm', { outcome: 'disputed', reason: '灯还是不亮' });
const others: readonly Deed[] = ['helper', 'friend'].map((by) => ({
  ...{ name: `${by} looks for another`, by, call: 'wish.list' as const },
  input: () => ({ view: 'wall' }),
}));

const timers: readonly Event[] = [{ rings: 'wishclock' }, { rings: 'timer' }];
/** What a call that died held for the member the timer forgets after a minute. */
const leftAlone = [...timers, { passes: 3 }, ...timers, ...others];
const goesOn = [publish, ...timers, claimToo, { passes: 1 }, ...timers, { passes: 2 }, ...timers];
const ends = [fulfil, confirm, { passes: 2 }, ...timers, { passes: 3 }, ...timers];

const looks: readonly Look[] = [
  ...['citizen', 'staff', 'helper', 'friend', 'plain'].map((by) => [by, 'wish.detail', about] as const),
  ...['citizen', 'helper', 'friend', 'plain'].map((by) => [by, 'message.list', {}] as const),
  ...['citizen', 'staff', 'helper', 'plain'].map((by) => [by, 'summary.home', {}] as const),
  ...['wall', 'mine'].map((view) => ['helper', 'wish.list', { view }] as const),
  ...['helper', 'plain'].map((by) => [by, 'member.year', { year: 2026 }] as const),
  ['secretary', 'summary.branch', { month: '2026-06' }],
];

async function brokenWishes(stage: Stage): Promise<string[]> {
  const [wishes, accounts, messages, lines] = await Promise.all([
    stage.rowsOf<WishRecord>('wishes'),
    stage.rowsOf<AccountRecord>('accounts'),
    stage.rowsOf<MessageRecord>('messages'),
    stage.rowsOf<LogLineRecord>('logLines'),
  ]);
  const broken: string[] = [];
  for (const { _id, claims = [], contacts = [] } of accounts) {
    const inHand = wishes
      .filter(
        ({ claimerOpenid, state }) => claimerOpenid === _id && (state === 'claimed' || state === 'disputed'),
      )
      .map((wish) => wish._id)
      .sort();
    // What calls that died have reserved the timer forgets; it has been rung since.
    const held = claims.map((claim) => claim.wishId).sort();
    if (held.join() !== inHand.join())
      broken.push(`${_id} has reserved [${held}] and has [${inHand}] in hand`);
    const claimed = (wish: WishRecord) =>
      wish.steps.some(({ what, openid }) => what === 'claimed' && openid === _id);
    const untold = contacts.filter(({ of }) => !wishes.some((wish) => wish._id === of && claimed(wish)));
    if (untold.length > 0) broken.push(`${_id} has places of the day taken for what was never claimed`);
  }
  for (const { _id, state, splitFrom } of wishes) {
    const parts = wishes.filter((wish) => wish.splitFrom === _id).length;
    if ((state === 'split') !== parts > 0) broken.push(`${_id} is ${state} and has ${parts} parts`);
    if (splitFrom && !wishes.some((wish) => wish._id === splitFrom))
      broken.push(`${_id} is a part of nothing`);
  }
  const heard = messages.map(({ what, openid, params }) => JSON.stringify([what, openid, params]));
  if (new Set(heard).size !== heard.length) broken.push('somebody is told the same twice');
  if (new Set(lines.map((line) => line._id)).size !== lines.length)
    broken.push('the log says the same twice');
  return broken;
}

const scene = (
  name: string,
  before: Scene['before'],
  deeds: readonly Deed[],
  rests: Scene['rests'],
): Scene => ({ name, before, deeds, rests, looks, broken: brokenWishes });

const published = [post, { passes: 1 }, publish, { passes: 1 }];
const asked = [...published, claim, addHelpers, { passes: 1 }];
const claimed = [...asked, agree, { passes: 1 }];

export const wishScenes: readonly Scene[] = [
  scene('no wish yet', [], [post], { 'goes on': goesOn, 'left alone': leftAlone }),
  scene('waiting for the community', [post, { passes: 1 }], [publish, reject, askBack, split, withdraw], {
    'goes on': goesOn,
    'left alone': leftAlone,
  }),
  scene('asked back', [post, askBack, { passes: 1 }], [reply, reject, withdraw], {
    'goes on': goesOn,
    'left alone': leftAlone,
  }),
  scene('published', published, [claim, claimToo, withdraw, passOn], {
    ended: ends,
    'left alone': leftAlone,
  }),
  scene('asked to help', asked, [agree, decline, addHelpers, giveUp], {
    'taken on by another': [claimToo, ...leftAlone],
    ended: ends,
    'left alone': leftAlone,
  }),
  scene('in hand', claimed, [addHelpers, decline, progress, giveUp, release, fulfil], {
    'taken on by another': [claimToo, ...leftAlone],
    ended: ends,
    'left alone': leftAlone,
  }),
  scene('passed on', [...published, passOn, { passes: 1 }], [settle, takeBack], {
    ended: [confirm, ...leftAlone],
    'left alone': leftAlone,
  }),
  scene('said to be done', [...claimed, fulfil, { passes: 1 }], [confirm, dispute], {
    'left alone': leftAlone,
    ended: ends,
  }),
  scene(
    'disputed',
    [...claimed, fulfil, dispute, { passes: 1 }],
    [progress, giveUp, release, passOn, fulfil],
    {
      ended: ends,
      'left alone': leftAlone,
    },
  ),
];
