import type { Output } from '@contract/api';
import { useCall } from '@/cloud/use-call';
import { speakTo } from '@/i18n/register';

export type Home = Output<'summary.home'>;

const holdsOffice = (member: Home['member']): boolean =>
  member !== null && (member.leadsBranch || member.isCommunityStaff || member.over !== null);

/** All that the home page shows, in one call; the last visit's stands until a new one comes. */
export function useHome() {
  const asked = useCall('summary.home', {}, { keep: true });
  if (asked.answer) speakTo({ holdsOffice: holdsOffice(asked.answer.member) });
  return asked;
}
