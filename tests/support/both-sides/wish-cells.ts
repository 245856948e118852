import type { CallName } from '../../../contract/api';
import type { WishState } from '../../../contract/words';
import type { WishRecord } from '../../../server/records/wish';
import { openidOf } from '../people';
import { inputOf, type WishCall } from '../wish-deeds';
import { type Wishes, who } from '../wishes';
import type { Cell, Judging } from './classes';

type WishJudging = Extract<Judging, `wish.${string}`>;

/** One of the community's staff in a part of the record; the community speaks where it was entered on behalf. */
interface Part {
  forWhom: 'self' | 'neighbour' | 'behalf';
  posterOpenid: string;
  set: Partial<WishRecord>;
}
const citizens = { forWhom: 'self', posterOpenid: who.citizen } as const;
const behalf = { forWhom: 'behalf', posterOpenid: who.colleague } as const;
const helper = { memberId: 'staff', openid: who.staff, name: '周同志' };
const took = { claimerId: 'staff', claimerOpenid: who.staff, claimerBranchId: 'b', staffTookPart: true };
const inHands = {
  'who took it on': took,
  'who helps': { helpers: [helper], staffTookPart: true },
  'who helped and is bound to another entry since': {
    helpers: [{ ...helper, memberId: 'another' }],
    staffTookPart: true,
  },
} satisfies Record<string, Partial<WishRecord>>;

const parts: Record<string, Part> = {
  'nobody in it': { ...citizens, set: {} },
  'who was asked to help and said nothing': { ...citizens, set: { helpersAsked: [helper] } },
  'who entered it for another': { forWhom: 'behalf', posterOpenid: who.staff, set: {} },
  'who asked for it': { forWhom: 'self', posterOpenid: who.staff, set: { postedByStaff: true } },
  'who asked for a neighbour': {
    forWhom: 'neighbour',
    posterOpenid: who.staff,
    set: { postedByStaff: true },
  },
  ...Object.fromEntries(Object.entries(inHands).map(([name, set]) => [name, { ...citizens, set }])),
};

/** Those whose word is the community's: on behalf, each also as who has it in hand. */
const voices: Record<string, Part> = {
  'nobody in it, on behalf': { ...behalf, set: {} },
  'who entered it for another': { forWhom: 'behalf', posterOpenid: who.staff, set: {} },
  'who said that it is done, on behalf': { ...behalf, set: { doneBy: who.staff } },
  ...Object.fromEntries(
    Object.entries(inHands).map(([name, set]) => [`${name}, on behalf`, { ...behalf, set }]),
  ),
};
const mayVoice = ['nobody in it, on behalf', 'who entered it for another'];

/** From where each judging step may be taken, and who takes it. */
const steps: Record<WishJudging, { from: WishState; by: 'staff' | 'voice'; set?: Partial<WishRecord> }> = {
  'wish.verify': { from: 'submitted', by: 'staff' },
  'wish.askBack': { from: 'submitted', by: 'staff' },
  'wish.split': { from: 'submitted', by: 'staff' },
  'wish.release': { from: 'claimed', by: 'staff' },
  'wish.passOn': { from: 'disputed', by: 'staff' },
  'wish.takeBack': { from: 'passedOn', by: 'staff' },
  'wish.settle': { from: 'passedOn', by: 'staff' },
  'wish.showThanks': { from: 'confirmed', by: 'staff', set: { thanks: '谢谢', thanksOffered: '谢谢' } },
  // Whoever said them may take them back: of the community only who had no hand in it.
  'wish.hideThanks': { from: 'confirmed', by: 'staff', set: { thanks: '谢谢', thanksShown: '谢谢' } },
  'wish.reply': { from: 'asked', by: 'voice' },
  'wish.withdraw': { from: 'published', by: 'voice' },
  'wish.confirm': { from: 'fulfilled', by: 'voice' },
};

/** Every judging step of a wish by each of the staff in each part, and by who judges instead. */
export function wishCells(wishes: () => Wishes): Record<WishJudging, Cell[]> {
  async function wishIn(name: WishJudging, { set, ...posting }: Part): Promise<string> {
    const wishId = await wishes().post();
    await wishes().cloud.cloud.backend.engine.modify('wishes', {
      query: { _id: wishId },
      changes: { $set: { ...posting, ...steps[name].set, ...set, state: steps[name].from } as never },
      ...{ multi: false, merge: true, upsert: false },
    });
    return wishId;
  }
  const trying = (name: WishJudging, part: Part, openid: string) => async () => {
    const wishId = await wishIn(name, part);
    const input = inputOf[name.slice('wish.'.length) as WishCall](wishId);
    const { envelope } = await wishes().cloud.call(openid, name as CallName, input);
    return envelope.ok ? 'ok' : envelope.error.code;
  };
  const isFree = (part: string) =>
    ['nobody in it', 'who was asked to help and said nothing', 'who entered it for another'].includes(part);
  const saysOwn = (name: WishJudging, part: string) =>
    // Their own thanks, and their own word in front of everybody.
    name === 'wish.hideThanks' && (part === 'who asked for it' || part === 'who asked for a neighbour');

  const byStaff = (name: WishJudging): Cell[] =>
    Object.entries(parts).flatMap(([part, row]) => {
      const own = isFree(part) || saysOwn(name, part);
      const mine: Cell = {
        part,
        right: own ? 'ok' : 'wish.ownPart',
        tried: trying(name, row, who.staff),
      };
      if (isFree(part)) return [mine];
      return [
        mine,
        { part: `a colleague of ${part}`, right: 'ok', tried: trying(name, row, who.colleague) },
        { part: `the level above ${part}`, right: 'ok', tried: trying(name, row, who.township) },
      ];
    });
  const byVoice = (name: WishJudging): Cell[] => [
    ...Object.entries(voices).map(
      ([part, row]): Cell => ({
        part,
        right: mayVoice.includes(part)
          ? 'ok'
          : part.startsWith('who took it on')
            ? 'wish.notYours'
            : 'wish.ownHelp',
        tried: trying(name, row, who.staff),
      }),
    ),
    ...Object.entries(inHands).map(
      ([part]): Cell => ({
        part: `a colleague of ${part}, on behalf`,
        right: 'ok',
        tried: trying(name, voices[`${part}, on behalf`] as Part, openidOf('neutral')),
      }),
    ),
    {
      part: 'the poster',
      right: 'ok',
      tried: trying(name, { ...citizens, set: {} }, who.citizen),
    },
    {
      part: 'the poster who helped',
      right: 'wish.ownHelp',
      tried: trying(
        name,
        {
          forWhom: 'self',
          posterOpenid: who.plain,
          set: { helpers: [{ ...helper, memberId: 'plain', openid: who.plain }] },
        },
        who.plain,
      ),
    },
    {
      part: 'the poster who took it on',
      right: 'wish.notYours',
      tried: trying(
        name,
        {
          forWhom: 'self',
          posterOpenid: who.helper,
          set: { claimerId: 'helper', claimerOpenid: who.helper },
        },
        who.helper,
      ),
    },
  ];
  return Object.fromEntries(
    (Object.keys(steps) as WishJudging[]).map((name) => [
      name,
      steps[name].by === 'staff' ? byStaff(name) : byVoice(name),
    ]),
  ) as Record<WishJudging, Cell[]>;
}
