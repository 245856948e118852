import type { Output } from '@contract/api';
import { useState } from 'react';
import { say } from '@/device/say';
import { useAnswerRegistration, useRegistrations } from '@/features/registration/use-registration';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { Answer } from '@/shared/answer';
import { ReasonSheet } from '@/shared/reason-sheet';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { Row } from '@/ui/row';
import { Lead, Sub } from '@/ui/text';

type Registration = Output<'member.registrations'>['items'][number];

/** Members who ask to be registered with the community: its staff say whether they serve there. */
export default function RegistrationsPage() {
  const asked = useRegistrations();
  const { act, trouble, forgive } = useAnswerRegistration();
  const [declining, setDeclining] = useState<Registration>();
  const confirm = async ({ memberId, name }: Registration) => {
    if (await act({ memberId, confirm: true })) say(t('registration.confirmed', { name }));
  };
  const close = () => {
    forgive();
    setDeclining(undefined);
  };
  const decline = async ({ memberId, name }: Registration, reason: string) => {
    if (!(await act({ memberId, confirm: false, reason }))) return;
    close();
    say(t('registration.declinedSaid', { name }));
  };
  return (
    <Page title={t('registration.list')}>
      {!declining && <TroubleNotice of={trouble} />}
      <Answer of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Card>
              <Empty picture='allDone' title={t('registration.none')} next={t('registration.noneNext')} />
            </Card>
          ) : (
            <>
              <Lede>{t('registration.listWhy')}</Lede>
              {items.map((one) => (
                <Card key={one.memberId}>
                  <Lead>{one.name}</Lead>
                  <Sub>
                    {t('registration.from', { branch: one.branchName, day: nearDayText(one.askedAt) })}
                  </Sub>
                  {one.communityName && <Sub>{t('registration.to', { community: one.communityName })}</Sub>}
                  <Row equal stacks spaced>
                    <Button size='medium' onTap={() => setDeclining(one)}>
                      {t('registration.decline')}
                    </Button>
                    <Button kind='soft' size='medium' onTap={() => confirm(one)}>
                      {t('registration.confirm')}
                    </Button>
                  </Row>
                </Card>
              ))}
            </>
          )
        }
      </Answer>
      {declining && (
        <ReasonSheet
          title={t('registration.declineTitle')}
          why={t('registration.declineWhy')}
          example={t('registration.declineExample')}
          send={t('registration.declineSend')}
          trouble={trouble}
          onClose={close}
          onSend={(reason) => decline(declining, reason)}
        />
      )}
    </Page>
  );
}
