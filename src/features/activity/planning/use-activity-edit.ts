import { useMemo, useState } from 'react';
import { useAct } from '@/cloud/use-act';
import { useActivity } from '../parts/use-activity';
import type { ActivityDraft } from './activity-draft';
import { changesBetween, draftOf } from './draft-of-activity';

type Field = keyof ActivityDraft;

const fieldsOf = (...drafts: Partial<ActivityDraft>[]) => [
  ...new Set(drafts.flatMap((draft) => Object.keys(draft) as Field[])),
];
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What stands of an activity, written over: what somebody else changes meanwhile shows as soon as it is known, but for
 * what was written here.
 */
export function useActivityEdit(activityId: string) {
  const asked = useActivity(activityId);
  const sending = useAct('activity.change', { refreshes: ['activity.', 'summary.'] });
  const [written, setWritten] = useState<Partial<ActivityDraft>>({});
  /** What stood where something was written. */
  const [over, setOver] = useState<Partial<ActivityDraft>>({});
  const activity = asked.answer;
  const standing = useMemo(() => activity && draftOf(activity), [activity]);
  const draft: ActivityDraft | undefined = standing && { ...standing, ...written };

  const change = (next: ActivityDraft) => {
    if (!standing || !draft) return;
    const fields = fieldsOf(standing, next).filter((field) => !same(next[field], standing[field]));
    setWritten(Object.fromEntries(fields.map((field) => [field, next[field]])));
    setOver(
      Object.fromEntries(fields.map((field) => [field, field in over ? over[field] : standing[field]])),
    );
  };
  return {
    asked,
    activity,
    draft,
    change,
    /** What was written here while somebody else wrote it, too. */
    bothWrote: standing
      ? fieldsOf(written).filter(
          (field) => !same(over[field], standing[field]) && !same(written[field], standing[field]),
        )
      : [],
    trouble: sending.trouble,
    /** Shows what stands now; what was written stays. */
    lookAgain: async () => {
      await asked.again();
      sending.forgive();
    },
    /** What the cloud answered: nothing when it went wrong; `unchanged` when there was nothing to send. */
    send: async () => {
      if (!activity || !standing || !draft) return undefined;
      const changes = changesBetween(standing, draft);
      if (Object.keys(changes).length === 0) return 'unchanged' as const;
      return sending.act({ activityId, ...changes, seenAt: activity.changedAt });
    },
  };
}
