import type { CallName, Input, Output } from '@contract/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, newRequestId } from './call';
import { asTrouble, type Trouble, Unreachable } from './trouble';

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
}

/**
 * Does something in the cloud on a tap. When no answer came, tapping again with the same input is the same request
 * said again, so that a wish is not posted twice because the network dropped the answer.
 */
export function useAct<Name extends CallName>(
  name: Name,
  { refreshes = [], done }: ActOptions<Name> = {},
): Act<Name> {
  const answers = useQueryClient();
  const unanswered = useRef<{ input: string; requestId: string } | undefined>(undefined);
  const underWay = useRef(false);
  const doing = useMutation<Output<Name>, unknown, Input<Name>>({
    mutationFn: async (input) => {
      const said = JSON.stringify(input);
      const requestId = unanswered.current?.input === said ? unanswered.current.requestId : newRequestId();
      unanswered.current = { input: said, requestId };
      try {
        const answer = await call(name, input, requestId);
        unanswered.current = undefined;
        return answer;
      } catch (thrown) {
        if (!(thrown instanceof Unreachable)) unanswered.current = undefined;
        throw thrown;
      }
    },
  });
  return {
    busy: doing.isPending,
    trouble: doing.error ? asTrouble(doing.error) : undefined,
    forgive: doing.reset,
    act: async (input) => {
      if (underWay.current) return undefined;
      underWay.current = true;
      let answer: Output<Name>;
      try {
        answer = await doing.mutateAsync(input);
      } catch {
        return undefined; // `trouble` has it.
      } finally {
        underWay.current = false;
      }
      void answers.invalidateQueries({
        predicate: ({ queryKey }) => refreshes.some((start) => String(queryKey[0]).startsWith(start)),
      });
      done?.(answer, input);
      return answer;
    },
  };
}
