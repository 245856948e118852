import type { MemberCard } from '@contract/member';
import { open } from '@/device/page/navigate';
import { MeCard } from '@/features/member/me-card';
import { PublicPages } from '@/features/member/public-pages';
import { useMe } from '@/features/member/use-me';
import { t } from '@/i18n';
import { useLargeType } from '@/platform/large-type';
import { Answer } from '@/shared/answer';
import { Button } from '@/ui/button';
import { SwitchRow } from '@/ui/form/switch-row';
import { Card } from '@/ui/layout/card';
import { Lede } from '@/ui/layout/lede';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';
import { ListRow } from '@/ui/list-row';
import { Row } from '@/ui/row';
import { Lead, Sub } from '@/ui/text';

function BindCard({ waitsFor, unheard }: { waitsFor: string | null; unheard: boolean }) {
  if (waitsFor !== null) {
    return (
      <Card>
        <Lead>{t('mine.waitingTitle')}</Lead>
        <Sub>{t(unheard ? 'mine.unheardNote' : 'mine.waitingNote', { branch: waitsFor })}</Sub>
        <Row equal spaced>
          <Button size='medium' onTap={() => open('memberBind')}>
            {t('mine.askAgain')}
          </Button>
        </Row>
      </Card>
    );
  }
  return (
    <Card>
      <Lead>{t('mine.bindTitle')}</Lead>
      <Sub>{t('mine.bindNote')}</Sub>
      <Row equal spaced>
        <Button kind='main' onTap={() => open('memberBind')}>
          {t('mine.bindAction')}
        </Button>
      </Row>
    </Card>
  );
}

/** 双报到: for whoever runs a community or a branch all there is of it, for others their own registration. */
function RegistrationRow({ of: { offices } }: { of: MemberCard }) {
  const runs = offices.some(
    ({ role }) => role === 'communityStaff' || role === 'secretary' || role === 'committee',
  );
  return runs ? (
    <ListRow title={t('community.title')} note={t('community.doorNote')} onTap={() => open('community')} />
  ) : (
    <ListRow
      title={t('registration.title')}
      note={t('registration.mineNote')}
      onTap={() => open('memberRegister')}
    />
  );
}

/** Who the reader is here, their own records, and how the app reads on this phone. */
export default function MinePage() {
  const asked = useMe();
  const type = useLargeType();
  return (
    <Page title={t('tabs.mine')} tab>
      {/* First: who needs it will not look for it further down. */}
      <Card rows>
        <SwitchRow
          title={t('mine.largeType')}
          note={t('mine.largeTypeWhy')}
          on={type.on}
          onChange={type.set}
        />
      </Card>
      <Answer of={asked}>
        {({ member, request }) =>
          member ? (
            <>
              <MeCard member={member} />
              <Card rows>
                <ListRow
                  title={t('inbox.title')}
                  note={t('inbox.mineNote')}
                  onTap={() => open('memberInbox')}
                />
                <ListRow title={t('home.year')} note={t('mine.yearNote')} onTap={() => open('memberYear')} />
                <RegistrationRow of={member} />
                <ListRow
                  title={t('skills.title')}
                  note={t('skills.mineNote')}
                  onTap={() => open('memberSkills')}
                />
                <ListRow
                  title={t('minutes.resolutions')}
                  note={t('mine.resolutionsNote')}
                  onTap={() => open('activityResolutions')}
                />
                <ListRow
                  title={t('home.activities')}
                  note={t('home.activitiesNote')}
                  onTap={() => open('activityList')}
                />
              </Card>
              <Card rows>
                <PublicPages of={member} />
              </Card>
            </>
          ) : (
            <>
              <BindCard
                waitsFor={request?.state === 'waiting' ? request.branchName : null}
                unheard={request?.unheard ?? false}
              />
              {request?.state === 'declined' && (
                <Notice kind='refused'>
                  {t('mine.declined', { branch: request.branchName, reason: request.reason })}
                </Notice>
              )}
              <Card rows>
                <ListRow
                  title={t('inbox.title')}
                  note={t('inbox.mineNote')}
                  onTap={() => open('memberInbox')}
                />
              </Card>
            </>
          )
        }
      </Answer>
      <Card rows>
        <ListRow title={t('errand.title')} note={t('errand.mineNote')} onTap={() => open('errandList')} />
        <ListRow
          title={t('feedback.title')}
          note={t('feedback.mineNote')}
          onTap={() => open('memberFeedback')}
        />
        <ListRow
          title={t('consent.title')}
          note={t('consent.mineNote')}
          onTap={() => open('memberPrivacy')}
        />
        <ListRow
          title={t('administrator.title')}
          note={t('administrator.mineNote')}
          onTap={() => open('memberAdministrator')}
        />
      </Card>
      <Lede more={t('mine.promiseMore')}>{t('mine.promise')}</Lede>
      <Sub>{t('mine.version', { version: APP_VERSION, commit: APP_COMMIT })}</Sub>
    </Page>
  );
}
