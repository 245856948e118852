import type { CallName, Input, Output } from '@contract/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { call } from './call';
import { fromLastVisit, keepForNextVisit } from './last-visit';
import { asTrouble, type Trouble } from './trouble';

export interface Asked<Answer> {
  /** The latest answer, or the last visit's until a new one comes. */
  answer: Answer | undefined;
  /** Nothing to show yet. */
  waiting: boolean;
  /** Something is shown, and a newer answer is on its way. */
  refreshing: boolean;
  /** Why the latest try brought no answer; an older answer may still be shown. */
  trouble: Trouble | undefined;
  /** Asks again now. */
  again: () => Promise<void>;
}

export interface AskOptions {
  /** Keep the answer on the phone, so that the next visit's first screen stands at once. */
  keep?: boolean;
  /** Ask only when true (a parameter is known, a sheet is open). */
  when?: boolean;
  /** Ask again every so many milliseconds while the page is shown. */
  every?: number;
}

/** Asks the cloud while the page is there, and again when the page is shown and its answer is older than 30 s. */
export function useCall<Name extends CallName>(
  name: Name,
  input: Input<Name>,
  { keep = false, when = true, every }: AskOptions = {},
): Asked<Output<Name>> {
  const kept = useRef(keep ? fromLastVisit<Output<Name>>(name, input) : undefined).current;
  const answers = useQueryClient();
  const [inSight, setInSight] = useState(true);
  const asked = useQuery<Output<Name>>({
    queryKey: [name, input],
    queryFn: async () => {
      const answer = await call(name, input);
      if (keep) keepForNextVisit(name, input, answer);
      return answer;
    },
    enabled: when,
    // However young, what an earlier visit left is asked for again: somebody else may have acted since.
    ...(kept === undefined ? {} : { initialData: kept, initialDataUpdatedAt: 0 }),
    refetchInterval: every !== undefined && inSight ? every : false,
  });
  const shown = useRef(false);
  useDidShow(() => {
    // The first showing is the mount, which has asked already.
    if (shown.current && when)
      void answers.refetchQueries({ queryKey: [name, input], exact: true, stale: true });
    shown.current = true;
    setInSight(true);
  });
  useDidHide(() => setInSight(false));
  return {
    answer: asked.data,
    waiting: asked.isPending && when,
    refreshing: asked.isFetching,
    trouble: asked.error ? asTrouble(asked.error) : undefined,
    again: async () => {
      await asked.refetch();
    },
  };
}
