import { slotAt } from '../../../contract/activity/check-in-code';
import { mintCode } from '../../../server/activity/check-in/check-in-code';
import { activityRow } from '../activity-row';
import { type Meetings, who } from '../meeting';
import { tree } from '../people';
import type { Cell, Judging } from './classes';

type BranchJudging = Extract<
  Judging,
  | 'study.accept'
  | 'study.enter'
  | 'activity.decideLeave'
  | 'activity.confirmCaptures'
  | 'member.standingLeave'
  | 'member.answer'
  | 'member.unbind'
  | 'member.putBack'
>;

const HOUR = 3_600_000;
const SLOT_SECONDS = 10;
const HELD = 'HELD';

/** Opened three hours ago: what was scanned there without signal waits to be confirmed. */
export const heldActivity = () => {
  const at = new Date(Date.now() - 3 * HOUR);
  return activityRow(HELD, { startsAt: at, state: 'open', openedAt: at, updatedAt: at });
};

/**
 * Judging what the members of a branch ask. `branch` has a secretary and a deputy; the sister branch one secretary alone,
 * so that theirs goes to the level above.
 */
export function branchCells(meetings: () => Meetings): Record<BranchJudging, Cell[]> {
  const code = async (openid: string, name: BranchJudging, input: object) => {
    const { envelope } = await meetings().cloud.call(openid, name, input);
    return envelope.ok ? 'ok' : envelope.error.code;
  };
  const notesOf = async (openid: string) => {
    const studiedOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const notes = '学了新党章，有几点体会，写在这里请支部看一看。'.repeat(5);
    const note = { kind: 'notes' as const, title: '学习体会', hours: 0.5, studiedOn, notes };
    return (await meetings().asks.answer(openid, 'study.record', note)).recordId;
  };
  const leaveOf = async (openid: string) => {
    const together = { withBranchIds: [tree.sisterBranch._id] };
    const activityId = await meetings().plan(together, [who.sisterSecretary]);
    await meetings().asks.answer(openid, 'activity.askLeave', { activityId, kind: 'sick' });
    return activityId;
  };
  /** Whose, by whom, with what that is. */
  type Asked = [part: string, of: keyof typeof who, by: keyof typeof who, right: string];
  const asked = (own: string, away: string): Asked[] => [
    ['whose own it is', 'secretary', 'secretary', own],
    ['another who leads the branch', 'secretary', 'deputy', 'ok'],
    ['the level above, where another could', 'secretary', 'township', away],
    ['whose own it is, who alone leads the branch', 'sisterSecretary', 'sisterSecretary', own],
    ['the level above who alone leads the branch', 'sisterSecretary', 'township', 'ok'],
    ['a level above another branch', 'sisterSecretary', 'otherCounty', away],
    ['nobody in it', 'wang', 'secretary', 'ok'],
    ['the level above, of a member', 'wang', 'township', away],
  ];
  return {
    'study.accept': asked('study.own', 'call.notAllowed').map(([part, of, by, right]) => ({
      ...{ part, right },
      tried: async () => code(who[by], 'study.accept', { recordId: await notesOf(who[of]), accept: true }),
    })),
    'activity.decideLeave': asked('activity.leaveOwn', 'call.notAllowed').map(([part, of, by, right]) => ({
      ...{ part, right },
      tried: async () => {
        const activityId = await leaveOf(who[of]);
        return code(who[by], 'activity.decideLeave', { activityId, memberId: of, approve: true });
      },
    })),
    'activity.confirmCaptures': (
      [
        ['whose own it is', 'secretary', 'activity.captureOwn'],
        ['another who leads the branch', 'deputy', 'ok'],
      ] as const
    ).map(([part, by, right]) => ({
      ...{ part, right },
      tried: async () => {
        const activityId = HELD;
        const at = new Date(Date.now() - 2 * HOUR);
        const slot = slotAt(at, SLOT_SECONDS);
        await meetings().asks.answer(who.secretary, 'activity.checkIn', {
          code: mintCode({ activityId, branchId: tree.branch._id, slot }),
          capturedAt: at.toISOString(),
        });
        return code(who[by], 'activity.confirmCaptures', {
          ...{ activityId, memberIds: ['secretary'], accept: true },
        });
      },
    })),
    'study.enter': (
      [
        ['whose own it is', 'secretary', 'secretary', 'study.own'],
        ['another who leads the branch', 'secretary', 'deputy', 'ok'],
        ['nobody in it', 'wang', 'secretary', 'ok'],
      ] as const
    ).map(([part, memberId, by, right]) => ({
      ...{ part, right },
      tried: async () => {
        const studiedOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
        const studied = { kind: 'course' as const, title: '新党章', hours: 0.5, studiedOn, reason: '补录' };
        return code(who[by], 'study.enter', { memberId, ...studied });
      },
    })),
    'member.answer': (
      [
        // What an office is given with is answered one level above it: passed up, not approved.
        ['whose own entry it is to be', 'secretary', 'secretary', 'passedUp'],
        ['the level above, of that entry', 'secretary', 'township', 'ok'],
        ['nobody in it', 'wang', 'secretary', 'ok'],
        ['who leads the branch without an office to answer', 'wang', 'deputy', 'call.notAllowed'],
      ] as const
    ).map(([part, memberId, by, right]) => ({
      ...{ part, right },
      tried: async () => {
        const asker = `openid-asker-${by}-${memberId}`;
        await meetings().asks.answer(asker, 'member.bind', {
          ...{ name: '想绑定的人', phone: '13900001234', branchId: tree.branch._id, note: '换了手机' },
        });
        const { result } = await meetings().cloud.cloud.backend.engine.find('bindRequests', {
          query: { openid: asker },
        });
        const [request] = result as unknown as Array<{ _id: string }>;
        const says = { requestId: request?._id, approve: true, memberId };
        if (by === 'township') await meetings().cloud.call(who.secretary, 'member.answer', says);
        const { envelope } = await meetings().cloud.call(who[by], 'member.answer', says);
        if (!envelope.ok) return envelope.error.code;
        return envelope.data.state === 'passedUp' ? 'passedUp' : 'ok';
      },
    })),
    'member.unbind': (
      [
        ['whose own entry it is', 'secretary', 'secretary', 'member.decidedAbove'],
        ['the level above', 'secretary', 'township', 'ok'],
        ['nobody in it', 'li', 'secretary', 'ok'],
      ] as const
    ).map(([part, memberId, by, right]) => ({
      ...{ part, right },
      tried: async () => code(who[by], 'member.unbind', { memberId, kind: 'newAccount', reason: '换了手机' }),
    })),
    'member.putBack': (
      [
        ['whose own entry it is', 'secretary', 'secretary', 'member.decidedAbove'],
        ['the level above', 'secretary', 'township', 'ok'],
        ['nobody in it', 'li', 'secretary', 'ok'],
      ] as const
    ).map(([part, memberId, by, right]) => ({
      ...{ part, right },
      tried: async () => {
        // Freed first by who may, so that there is somebody to put back.
        const frees = memberId === 'li' ? who.secretary : who.township;
        if (right === 'ok')
          await code(frees, 'member.unbind', { memberId, kind: 'newAccount', reason: '换了手机' });
        return code(who[by], 'member.putBack', { memberId });
      },
    })),
    'member.standingLeave': (
      [
        ['whose own it is', 'secretary', 'secretary', 'member.leaveOwn'],
        ['another who leads the branch, of its secretary', 'secretary', 'deputy', 'ok'],
        ['the level above, of its secretary', 'sisterSecretary', 'township', 'ok'],
        ['the secretary, of a member', 'wang', 'secretary', 'ok'],
        ['the committee, of a member', 'wang', 'deputy', 'call.notAllowed'],
        ['the level above, of a member', 'wang', 'township', 'call.notAllowed'],
      ] as const
    ).map(([part, memberId, by, right]) => ({
      ...{ part, right },
      tried: async () => {
        const until = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
        return code(who[by], 'member.standingLeave', { memberId, until, reason: '住院' });
      },
    })),
  };
}
