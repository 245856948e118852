import { type ActivityKind, activityKinds } from '@contract/words';
import { useEffect, useRef, useState } from 'react';
import { forget, recall, remember } from '@/device/storage';
import { type ActivityDraft, newDraft } from './activity-draft';
import { useActivityList } from './use-activity-list';

const key = 'activityDraft';

const kindOf = (asked: string | undefined): ActivityKind =>
  activityKinds.find((kind) => kind === asked) ?? 'themeDay';

/** What was left unfinished, unless another kind is wanted now. */
function keptDraft(asked: string | undefined): ActivityDraft | undefined {
  const kept = recall<ActivityDraft>(key);
  return kept && (asked === undefined || kept.kind === asked) ? kept : undefined;
}

/** The draft of an activity: what was left unfinished, else suggestions from the branch's last ones of the asked kind. */
export function useActivityDraft(asked?: string) {
  const [kept, setKept] = useState(() => keptDraft(asked));
  const [draft, setDraft] = useState<ActivityDraft>(() => kept ?? newDraft(kindOf(asked)));
  const [written, setWritten] = useState(kept !== undefined);
  const { items: past } = useActivityList('past');
  const { items: coming } = useActivityList('coming');
  const known = past && coming && [...coming].reverse().concat(past);
  const newest = useRef(known);
  newest.current = known;
  const ready = known !== undefined;

  useEffect(() => {
    // Suggestions arrive a moment later; they never change what somebody has already written.
    if (ready && !written) setDraft((now) => newDraft(now.kind, newest.current));
  }, [ready, written]);

  const change = (next: ActivityDraft) => {
    setWritten(true);
    setDraft(next);
    remember(key, next);
  };
  return {
    draft,
    /** Whether this is the draft of an earlier visit. */
    restored: kept !== undefined,
    placeIsLast: draft.place !== '' && known?.some(({ place }) => place === draft.place) === true,
    change,
    drop: () => {
      forget(key);
      setKept(undefined);
      setWritten(false);
      setDraft(newDraft(kindOf(asked), known));
    },
    /** It was sent: nothing to keep any more. */
    sent: () => forget(key),
  };
}
