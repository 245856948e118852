import type { Output } from '@contract/api';
import { useCall } from '@/cloud/use-call';

export type Candidate = Output<'member.candidates'>['items'][number];

/** Whom of the roll a request may be about, likeliest first. */
export const useCandidates = (requestId: string, search: string) =>
  useCall('member.candidates', { requestId, search });
