import type { Output } from '@contract/api';
import { useAct } from '@/cloud/use-act';
import { useCall } from '@/cloud/use-call';

export type RollPerson = Output<'member.people'>['items'][number];

/** Who is bound: a branch's roll, or without one whoever the reader decides on. */
export const usePeople = (branchId: string | undefined, search: string) =>
  useCall('member.people', { ...(branchId ? { branchId } : {}), search });

const refreshes = ['member.', 'summary.', 'activity.attendance'];

/** Frees somebody's entry. */
export const useUnbind = () => useAct('member.unbind', { refreshes });

/** Gives somebody's entry back to the account that lost it. */
export const usePutBack = () => useAct('member.putBack', { refreshes });
