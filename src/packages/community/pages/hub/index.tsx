import { limits } from '@contract/limits';
import { open } from '@/device/navigate';
import { useMe } from '@/features/member/use-me';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ListRow } from '@/ui/list-row';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';

/** 双报到: the ways on for the community, for the unit's branch, and for the member. */
export default function CommunityHubPage() {
  const asked = useMe();
  return (
    <Page title={t('community.title')}>
      <Answer of={asked}>
        {({ member }) => {
          if (!member) {
            return (
              <Card>
                <Empty
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
              <Notice kind='why'>{t('community.why')}</Notice>
              {isStaff && <StaffWays />}
              {leads && <UnitWays />}
              <Section title={t('community.asMember')}>
                <Card rows>
                  <ListRow
                    title={t('registration.title')}
                    note={t('registration.mineNote')}
                    onTap={() => open('memberRegister')}
                  />
                  <ListRow
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

const StaffWays = () => (
  <Section title={t('community.asStaff')}>
    <Card rows>
      <ListRow
        title={t('community.units')}
        note={t('community.unitsNote')}
        onTap={() => open('communityUnits')}
      />
      <ListRow
        title={t('registration.list')}
        note={t('community.membersNote')}
        onTap={() => open('branchRegistrations')}
      />
      <ListRow
        title={t('community.needs')}
        note={t('community.needsNote')}
        onTap={() => open('communityNeeds')}
      />
      <ListRow
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
        title={t('community.unit')}
        note={t('community.unitNote', { n: limits.unitCommunities })}
        onTap={() => open('communityUnit')}
      />
      <ListRow
        title={t('community.received')}
        note={t('community.receivedNote')}
        onTap={() => open('communityReceived')}
      />
    </Card>
  </Section>
);
