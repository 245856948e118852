import { openidOf, tree } from '../people';
import { bank, type Units, who } from '../units';
import type { Cell, Judging } from './classes';

type UnitJudging = Extract<
  Judging,
  'community.answerUnit' | 'community.answerOffer' | 'community.finishNeed' | 'member.answerRegistration'
>;

const { community } = tree;

/** `both` runs the community and is the bank's secretary; `bankDeputy` runs it and is of the bank's committee. */
const judges: Array<[part: string, openid: string, right: (own: string) => string]> = [
  ['who asked for it and works there', who.both, (own) => own],
  ['who leads the unit, and did not ask', openidOf('bankDeputy'), (own) => own],
  ['a colleague', who.staff, () => 'ok'],
  ['the level above', who.township, () => 'ok'],
];

/** Judging what a unit, or somebody who works for a community, asks of it. */
export function unitCells(units: () => Units): Record<UnitJudging, Cell[]> {
  const code = async (openid: string, name: UnitJudging, input: object) => {
    const { envelope } = await units().cloud.call(openid, name, input);
    return envelope.ok ? 'ok' : envelope.error.code;
  };
  const here = { communityId: community._id, branchId: bank._id, confirm: true };
  const offered = async () => {
    await units().register(who.both, bank._id);
    const needId = await units().list();
    await units().asks.answer(who.banker, 'community.takeUpNeed', { needId, branchId: bank._id });
    return needId;
  };
  const cells = (own: string, tried: (openid: string) => Promise<string>): Cell[] =>
    judges.map(([part, openid, right]) => ({ part, right: right(own), tried: () => tried(openid) }));
  return {
    'community.answerUnit': [
      ...cells('unit.own', async (openid) => {
        await units().ask(who.both);
        return code(openid, 'community.answerUnit', here);
      }),
      {
        part: 'the level above, of a unit that nobody of the community leads',
        right: 'unit.unknown',
        tried: async () => {
          await units().ask(who.doctor);
          return code(who.township, 'community.answerUnit', { ...here, branchId: 'hospital' });
        },
      },
    ],
    'community.answerOffer': [
      ...cells('need.own', async (openid) =>
        code(openid, 'community.answerOffer', { needId: await offered(), accept: true }),
      ),
      {
        part: 'the level above, of a unit that nobody of the community leads',
        right: 'call.notAllowed',
        tried: async () => {
          await units().register();
          const needId = await units().list();
          await units().asks.answer(who.doctor, 'community.takeUpNeed', { needId });
          return code(who.township, 'community.answerOffer', { needId, accept: true });
        },
      },
    ],
    'community.finishNeed': cells('need.own', async (openid) => {
      const needId = await offered();
      await units().asks.answer(who.staff, 'community.answerOffer', { needId, accept: true });
      return code(openid, 'community.finishNeed', { needId, note: '上了三节课' });
    }),
    'member.answerRegistration': [
      ...(
        [
          ['who asks', who.staff, 'staff', 'member.registrationOwn'],
          ['a colleague', who.colleague, 'staff', 'ok'],
          ['the level above who asks and works there', who.township, 'staff', 'ok'],
          ['the level above another level', who.otherCounty, 'staff', 'member.registrationUnknown'],
          ['nobody in it', who.staff, 'plain', 'ok'],
          ['the level above who does not work there', who.township, 'plain', 'member.registrationUnknown'],
        ] as const
      ).map(([part, openid, memberId, right]) => ({
        ...{ part, right },
        tried: async () => {
          const communityId = community._id;
          await units().asks.answer(openidOf(memberId), 'member.registerWith', { communityId });
          return code(openid, 'member.answerRegistration', { memberId, confirm: true });
        },
      })),
    ],
  };
}
