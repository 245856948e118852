import type { Output } from '@contract/api';
import { useState } from 'react';
import { useKeptAct } from '@/cloud/use-kept-act';
import { useDraft } from '@/device/memory/use-draft';
import { scrollToTop, showFirstWrong } from '@/device/page/scroll';
import { newSpotDraft, spotDraftKey, toJotting } from './spot-draft';

/** Help on the spot being written, and noted down: kept on the phone before it is sent. */
export function useSpot() {
  const { form: draft, change, drop } = useDraft(spotDraftKey, newSpotDraft);
  const { act, trouble, forgive } = useKeptAct('errand.jot');
  const [tried, setTried] = useState(false);
  const [noted, setNoted] = useState<Output<'errand.jot'> | null>();
  const jot = async (toDo: boolean) => {
    setTried(true);
    const jotting = toJotting(draft, toDo);
    if (!jotting) {
      showFirstWrong();
      return;
    }
    const sent = await act(jotting);
    if (!sent) return;
    drop();
    setTried(false);
    setNoted('answer' in sent ? sent.answer : null);
    scrollToTop();
  };
  return {
    ...{ draft, tried, noted, trouble, jot },
    write: (changed: Parameters<typeof change>[0]) => {
      forgive();
      change(changed);
    },
    another: () => setNoted(undefined),
  };
}
