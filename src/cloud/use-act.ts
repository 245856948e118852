import type { CallName, Input, Output } from '@contract/api';
import type { NumbersChoice } from '@contract/envelope';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { askNumbers } from '../device/ask-numbers';
import { endDeed, keepDeed, keptDeed } from '../device/memory/kept-deed';
import { call, newRequestId } from './call';
import { asTrouble, Refusal, type Trouble } from './trouble';

export interface Act<Name extends CallName> {
  /** Does it; answers nothing when it went wrong, and `trouble` says why. A second tap while busy does nothing. */
  act: (input: Input<Name>) => Promise<Output<Name> | undefined>;
  busy: boolean;
  /** Why the latest try went wrong. */
  trouble: Trouble | undefined;
  /** Forgets what went wrong: a field was changed, a sheet was closed. */
  forgive: () => void;
}

export interface ActOptions<Name extends CallName> {
  /** Starts of the names of calls whose answers this changes: `['wish.', 'summary.home']`. */
  refreshes?: string[];
  done?: (answer: Output<Name>, input: Input<Name>) => void;
  /** The kept draft that is sent: while its answer is not known it is one deed, however often the app is closed between. */
  draft?: string | undefined;
}

/** What is sent, and what becomes of private numbers in it. */
interface Said<Name extends CallName> {
  input: Input<Name>;
  numbers: NumbersChoice | undefined;
}

/** Whether the cloud has said what became of it: of `call.failed` it does not know itself. */
const isAnswered = (thrown: unknown) => thrown instanceof Refusal && thrown.code !== 'call.failed';

/**
 * Does something in the cloud on a tap. When no answer came, tapping again with the same input is the same request
 * said again, so that a wish is not posted twice because the network dropped the answer. What is sent from a kept draft is
 * one request until it is answered, whatever was changed in it meanwhile. What many people would read is asked about first,
 * where it holds private numbers; answers nothing where the person wants to look at it again.
 */
export function useAct<Name extends CallName>(
  name: Name,
  { refreshes = [], done, draft }: ActOptions<Name> = {},
): Act<Name> {
  const answers = useQueryClient();
  const unanswered = useRef<{ input: string; requestId: string } | undefined>(undefined);
  const underWay = useRef(false);
  const doing = useMutation<Output<Name>, unknown, Said<Name>>({
    mutationFn: async ({ input, numbers }) => {
      const said = JSON.stringify(input);
      const before = unanswered.current;
      const isSame = before !== undefined && (draft !== undefined || before.input === said);
      const kept = draft === undefined ? undefined : keptDeed(draft);
      const requestId = kept ?? (isSame ? before.requestId : newRequestId());
      unanswered.current = { input: said, requestId };
      if (draft !== undefined) keepDeed(draft, requestId);
      const answered = () => {
        unanswered.current = undefined;
        if (draft !== undefined) endDeed(draft);
      };
      try {
        const answer = await call(name, input, requestId, numbers);
        answered();
        return answer;
      } catch (thrown) {
        if (isAnswered(thrown)) answered();
        throw thrown;
      }
    },
  });
  async function ask(input: Input<Name>): Promise<Output<Name> | undefined> {
    const numbers = await askNumbers(name, input);
    // `trouble` has why there is no answer.
    return numbers === null ? undefined : doing.mutateAsync({ input, numbers }).catch(() => undefined);
  }
  return {
    busy: doing.isPending,
    trouble: doing.error ? asTrouble(doing.error) : undefined,
    forgive: doing.reset,
    act: async (input) => {
      if (underWay.current) return undefined;
      underWay.current = true;
      const answer = await ask(input).finally(() => {
        underWay.current = false;
      });
      if (answer === undefined) return undefined;
      void answers.invalidateQueries({
        predicate: ({ queryKey }) => refreshes.some((start) => String(queryKey[0]).startsWith(start)),
      });
      done?.(answer, input);
      return answer;
    },
  };
}
