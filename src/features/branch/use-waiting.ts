import type { Todo } from '@contract/summary';
import { useCall } from '@/cloud/use-call';

/** What waits for whoever leads a branch as such; due meetings stand on its summary in any case. */
const ofTheBranch: ReadonlyArray<Todo['what']> = [
  'leaveRequests',
  'captures',
  'checkInOpen',
  'neverOpened',
  'jointActivity',
  'bindRequests',
  'studyNotes',
  'heldTexts',
  'draftWaiting',
];

/** What waits for the secretary, and which branch they lead; nothing for anybody else. */
export function useWaiting() {
  const { answer } = useCall('summary.home', {}, { keep: true });
  return {
    ownBranchId: answer?.member?.branchId,
    /** Secretary or committee of their branch. */
    leadsBranch: answer?.member?.leadsBranch ?? false,
    isSecretary: answer?.member?.isSecretary ?? false,
    /** The committee above branches for which the reader works. */
    over: answer?.member?.over ?? null,
    todo: answer?.todo.filter(({ what }) => ofTheBranch.includes(what)) ?? [],
  };
}
