import { limits } from '@contract/limits';
import type { Todo } from '@contract/summary';
import { useCall } from '@/cloud/use-call';
import { open } from '@/device/page/navigate';
import { useMe } from '@/features/member/use-me';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { Icon } from '@/ui/pictures/icon';
import { Tag } from '@/ui/tag';

/** 双报到: the ways on for the community, for the unit's branch, and for the member. */
export default function CommunityHubPage() {
  const asked = useMe();
  const todo = useCall('summary.home', {}, { keep: true }).answer?.todo ?? [];
  const waiting = (what: Todo['what']) => todo.find((one) => one.what === what)?.count ?? 0;
  return (
    <Page title={t('community.title')}>
      <Answer of={asked}>
        {({ member }) => {
          if (!member) {
            return (
              <Card>
                <Empty
                  picture='people'
                  title={t('mine.bindTitle')}
                  next={t('mine.bindNote')}
                  action={{ words: t('mine.bindAction'), onTap: () => open('memberBind') }}
                />
              </Card>
            );
          }
          const roles = member.offices.map(({ role }) => role);
          const isStaff = roles.includes('communityStaff');
          const leads = roles.includes('secretary') || roles.includes('committee');
          return (
            <>
              <Lede more={t('community.whyMore')}>{t('community.why')}</Lede>
              {isStaff && <StaffWays waiting={waiting} />}
              {leads && <UnitWays />}
              <Section title={t('community.asMember')}>
                <Card rows>
                  <ListRow
                    head={<Icon name='place' tone='gold' />}
                    title={t('registration.title')}
                    note={t('registration.mineNote')}
                    onTap={() => open('memberRegister')}
                  />
                  <ListRow
                    head={<Icon name='hand' tone='gold' />}
                    title={t('community.own')}
                    note={t('community.ownNote')}
                    onTap={() => open('memberYear')}
                  />
                </Card>
              </Section>
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

/** How many of them wait for the reader; an arrow where none do. */
const waits = (n: number) => (n > 0 ? { side: <Tag tone='amber'>{t('community.waiting', { n })}</Tag> } : {});

const StaffWays = ({ waiting }: { waiting: (what: Todo['what']) => number }) => (
  <Section title={t('community.asStaff')}>
    <Card rows>
      <ListRow
        head={<Icon name='people' tone='gold' />}
        title={t('community.units')}
        note={t('community.unitsNote')}
        {...waits(waiting('units'))}
        onTap={() => open('communityUnits')}
      />
      <ListRow
        head={<Icon name='check' tone='gold' />}
        title={t('registration.list')}
        note={t('community.membersNote')}
        {...waits(waiting('registrations'))}
        onTap={() => open('branchRegistrations')}
      />
      <ListRow
        head={<Icon name='speech' tone='gold' />}
        title={t('community.needs')}
        note={t('community.needsNote')}
        {...waits(waiting('offers'))}
        onTap={() => open('communityNeeds')}
      />
      <ListRow
        head={<Icon name='chart' tone='gold' />}
        title={t('community.sheets')}
        note={t('community.sheetsNote')}
        onTap={() => open('communitySheets')}
      />
    </Card>
  </Section>
);

const UnitWays = () => (
  <Section title={t('community.asUnit')}>
    <Card rows>
      <ListRow
        head={<Icon name='house' tone='gold' />}
        title={t('community.unit')}
        note={t('community.unitNote', { n: limits.unitCommunities })}
        onTap={() => open('communityUnit')}
      />
      <ListRow
        head={<Icon name='book' tone='gold' />}
        title={t('community.received')}
        note={t('community.receivedNote')}
        onTap={() => open('communityReceived')}
      />
    </Card>
  </Section>
);
