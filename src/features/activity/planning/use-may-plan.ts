import { useCall } from '@/cloud/use-call';

/** Whether the caller is a secretary, and so plans activities; undefined while that is not known. */
export function useMayPlan(): boolean | undefined {
  const { answer } = useCall('member.me', {}, { keep: true });
  return answer && (answer.member?.offices.some(({ role }) => role === 'secretary') ?? false);
}
