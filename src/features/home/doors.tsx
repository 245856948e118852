import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { type Door, DoorGrid } from '@/ui/layout/door-grid';
import { Section } from '@/ui/layout/section';
import type { Home } from './use-home';

type Member = Pick<NonNullable<Home['member']>, 'isSecretary' | 'leadsBranch' | 'isCommunityStaff' | 'meets'>;

function doorsOf({ isSecretary, leadsBranch, isCommunityStaff, meets }: Member): Door[] {
  const secretarys: Door[] = [
    { icon: 'chart', words: t('home.summary'), onTap: () => open('branchSummary') },
    { icon: 'plan', words: t('home.plan'), onTap: () => open('activityCreate') },
  ];
  const committees: Door[] = [
    { icon: 'chart', words: t('home.summary'), onTap: () => open('branchSummary') },
    { icon: 'people', words: t('branch.roll'), onTap: () => open('branchPeople') },
  ];
  const staffs: Door[] = [
    { icon: 'check', words: t('home.verify'), onTap: () => open('wishVerify') },
    { icon: 'scan', words: t('home.board'), onTap: () => open('wishBoard') },
  ];
  const both: Door[] = [
    { icon: 'hand', words: t('home.errands'), onTap: () => open('errandList') },
    { icon: 'book', words: t('home.log'), onTap: () => open('errandLog') },
    ...(meets
      ? [{ icon: 'clock' as const, words: t('spot.toEvening'), onTap: () => open('errandEvening') }]
      : []),
    { icon: 'house', words: t('community.title'), onTap: () => open('community') },
  ];
  return [
    ...(isSecretary ? secretarys : leadsBranch ? committees : []),
    ...(isCommunityStaff ? staffs : []),
    ...(leadsBranch || isCommunityStaff ? both : []),
    { icon: 'people', words: t('home.activities'), onTap: () => open('activityList') },
    { icon: 'calendar', words: t('calendar.title'), onTap: () => open('activityCalendar') },
  ];
}

/** Ways on, by the offices the reader holds; a member without one sees the branch's activities. */
export function Doors({ member }: { member: Member }) {
  return (
    <Section title={t('home.doors')}>
      <Card>
        <DoorGrid doors={doorsOf(member)} />
      </Card>
    </Section>
  );
}
