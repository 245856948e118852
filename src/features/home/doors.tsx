import { open } from '@/device/navigate';
import { t } from '@/i18n';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import type { Home } from './use-home';

/** Ways on, by the offices the reader holds; a member without one sees the branch's activities. */
export function Doors({ member }: { member: NonNullable<Home['member']> }) {
  const { isSecretary, leadsBranch, isCommunityStaff, mayJot } = member;
  return (
    <Section title={t('home.doors')}>
      <Card rows>
        {isSecretary && (
          <>
            <ListRow
              title={t('home.summary')}
              note={t('home.summaryNote')}
              onTap={() => open('branchSummary')}
            />
            <ListRow title={t('home.plan')} note={t('home.planNote')} onTap={() => open('activityCreate')} />
          </>
        )}
        {isCommunityStaff && (
          <>
            <ListRow title={t('home.verify')} note={t('home.verifyNote')} onTap={() => open('wishVerify')} />
            <ListRow title={t('home.board')} note={t('home.boardNote')} onTap={() => open('wishBoard')} />
          </>
        )}
        {(leadsBranch || isCommunityStaff) && (
          <>
            <ListRow
              title={t('home.errands')}
              note={t('home.errandsNote')}
              onTap={() => open('errandList')}
            />
            <ListRow title={t('home.log')} note={t('home.logNote')} onTap={() => open('errandLog')} />
            {mayJot && (
              <ListRow
                title={t('spot.toEvening')}
                note={t('spot.toEveningNote')}
                onTap={() => open('errandEvening')}
              />
            )}
            <ListRow
              title={t('community.title')}
              note={t('community.doorNote')}
              onTap={() => open('community')}
            />
          </>
        )}
        <ListRow
          title={t('home.activities')}
          note={t('home.activitiesNote')}
          onTap={() => open('activityList')}
        />
        <ListRow
          title={t('calendar.title')}
          note={t('home.calendarNote')}
          onTap={() => open('activityCalendar')}
        />
      </Card>
    </Section>
  );
}
