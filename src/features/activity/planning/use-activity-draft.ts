import { type ActivityKind, activityKinds } from '@contract/words';
import { useEffect, useRef, useState } from 'react';
import { endDeed } from '@/device/memory/kept-deed';
import { forget, recall, remember } from '@/platform/storage';
import { hasEnded } from '../parts/has-ended';
import { useActivity } from '../parts/use-activity';
import { useActivityList } from '../parts/use-activity-list';
import { type ActivityDraft, newDraft } from './activity-draft';
import { copyOf } from './draft-of-activity';

/** Under which name what is being planned is kept on the phone. */
export const activityDraftKey = 'activityDraft';
const key = activityDraftKey;

export interface Asked {
  kind?: string | undefined;
  /** The activity to begin from. */
  from?: string | undefined;
}

const kindOf = (asked: string | undefined): ActivityKind =>
  activityKinds.find((kind) => kind === asked) ?? 'themeDay';

/** What was left unfinished, unless something else is wanted now. */
function keptDraft({ kind, from }: Asked): ActivityDraft | undefined {
  const kept = recall<ActivityDraft>(key);
  if (!kept || (from !== undefined && kept.from !== from)) return undefined;
  return kind === undefined || kept.kind === kind ? kept : undefined;
}

/**
 * The draft of an activity: what was left unfinished, else a copy of the asked one, else suggestions from the branch's
 * last ones of the asked kind.
 */
export function useActivityDraft(asked: Asked = {}) {
  const [kept, setKept] = useState(() => keptDraft(asked));
  const [draft, setDraft] = useState<ActivityDraft>(() => kept ?? newDraft(kindOf(asked.kind)));
  const [written, setWritten] = useState(kept !== undefined);
  const [from, setFrom] = useState(asked.from);
  const { items: past } = useActivityList('past');
  const { items: coming } = useActivityList('coming');
  const { answer: model, trouble: modelTrouble } = useActivity(from ?? '');
  const known = past && coming && [...coming].reverse().concat(past);
  const newest = useRef({ known, model });
  newest.current = { known, model };
  const ready = known !== undefined;
  const modelReady = model !== undefined;

  const suggested = (kind: ActivityKind) =>
    newest.current.model
      ? copyOf(newest.current.model, newest.current.known)
      : newDraft(kind, newest.current.known);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only that something arrived decides.
  useEffect(() => {
    // Suggestions arrive a moment later; they never change what somebody has already written.
    if ((ready || modelReady) && !written) setDraft((now) => suggested(now.kind));
  }, [ready, modelReady, written]);

  const change = (next: ActivityDraft) => {
    if (!written && !from && next.kind !== draft.kind) {
      // Nothing is written yet: another kind has another last one.
      setDraft(newDraft(next.kind, known));
      return;
    }
    setWritten(true);
    setDraft(next);
    remember(key, next);
  };
  const last = past?.find((one) => one.kind === draft.kind && hasEnded(one.state));
  return {
    draft,
    /** Whether this is the draft of an earlier visit. */
    restored: kept !== undefined,
    placeIsLast: draft.place !== '' && known?.some(({ place }) => place === draft.place) === true,
    /** The one that it is a copy of. */
    copied: !kept && draft.from !== undefined ? model : undefined,
    copyTrouble: modelTrouble,
    /** The latest of the kind, to begin from instead, while nothing is written. */
    last: written || from ? undefined : last,
    copyLast: () => setFrom(last?.activityId),
    change,
    drop: () => {
      forget(key);
      endDeed(key);
      setKept(undefined);
      setWritten(false);
      setDraft(suggested(kindOf(asked.kind)));
    },
    /** It was sent: nothing to keep any more. */
    sent: () => forget(key),
  };
}
