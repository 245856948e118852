import type { Input, Output } from '@contract/api';
import type { HeldText } from '@contract/message/held';
import { useAct } from '@/cloud/use-act';
import { usePages } from '@/cloud/use-pages';

/** What waits for the reader's eyes, the longest waiting first. */
export const useHeldTexts = () => usePages('message.heldTexts', {});

const refreshes = ['message.', 'summary.home'];

/** Lets a text out, or not: each area makes its own calls. */
export function useDecideHeld() {
  const acts = {
    activity: useAct('activity.decideHeld', { refreshes: [...refreshes, 'activity.'] }),
    community: useAct('community.decideHeld', { refreshes: [...refreshes, 'community.'] }),
    errand: useAct('errand.decideHeld', { refreshes: [...refreshes, 'errand.'] }),
    member: useAct('member.decideHeld', { refreshes: [...refreshes, 'member.'] }),
    study: useAct('study.decideHeld', { refreshes: [...refreshes, 'study.'] }),
    wish: useAct('wish.decideHeld', { refreshes: [...refreshes, 'wish.'] }),
  } satisfies Record<HeldText['area'], unknown>;
  const all = Object.values(acts);
  return {
    decide: (
      { area }: HeldText,
      input: Input<'wish.decideHeld'>,
    ): Promise<Output<'wish.decideHeld'> | undefined> => acts[area].act(input),
    trouble: all.find(({ trouble }) => trouble)?.trouble,
    forgive: () => {
      for (const { forgive } of all) forgive();
    },
  };
}
