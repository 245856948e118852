import { useCall } from '@/cloud/use-call';

/** A roll entry that nobody's WeChat is bound to. */
export interface UnboundEntry {
  memberId: string;
  name: string;
  age: number | null;
}

/**
 * The roll's entries that nobody is bound to. The contract has no call for a branch's roll yet; the roll of its latest
 * activity is the same list, so that is asked for.
 */
export function useUnboundEntries(when: boolean): { entries: UnboundEntry[]; waiting: boolean } {
  const past = useCall('activity.list', { when: 'past' }, { when });
  const coming = useCall('activity.list', { when: 'coming' }, { when });
  const activityId = (past.answer?.items[0] ?? coming.answer?.items[0])?.activityId ?? '';
  const roll = useCall('activity.attendance', { activityId }, { when: when && activityId !== '' });
  return {
    entries: roll.answer?.people.filter(({ withoutPhone }) => withoutPhone) ?? [],
    waiting: past.waiting || coming.waiting || roll.waiting,
  };
}
