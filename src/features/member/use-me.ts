import { useCall } from '@/cloud/use-call';
import { speakTo } from '@/i18n/register';

/** Who the reader is here; the last visit's answer stands until a new one comes. */
export function useMe() {
  const asked = useCall('member.me', {}, { keep: true });
  const member = asked.answer?.member;
  if (asked.answer) speakTo({ holdsOffice: Boolean(member?.offices.length) });
  return asked;
}
