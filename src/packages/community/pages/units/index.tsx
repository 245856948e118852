import type { Output } from '@contract/api';
import { useState } from 'react';
import { say } from '@/device/say';
import { pastDayText } from '@/features/community/past-day-text';
import { useAnswerUnit, useEndUnit, useUnits } from '@/features/community/use-units';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { ReasonSheet } from '@/shared/reason-sheet';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { Row } from '@/ui/row';
import { Lead, Sub } from '@/ui/text';

type Unit = Output<'community.units'>['waiting'][number];

/** The units that want to be registered with the community, and those that are. */
export default function UnitsPage() {
  const asked = useUnits();
  const answering = useAnswerUnit();
  const ending = useEndUnit();
  const [refusing, setRefusing] = useState<{ unit: Unit; how: 'decline' | 'end' }>();
  /** For the level above it is another's. */
  const own = asked.answer?.communityId;
  const { act, trouble } = refusing?.how === 'end' ? ending : answering;

  const confirm = async ({ branchId, branchName: name, communityId }: Unit) => {
    if (await answering.act({ communityId, branchId, confirm: true }))
      say(t('community.unitConfirmed', { name }));
  };
  const close = () => {
    answering.forgive();
    ending.forgive();
    setRefusing(undefined);
  };
  const refuse = async (reason: string) => {
    if (!refusing) return;
    const { branchId, branchName: name, communityId } = refusing.unit;
    if (!(await act({ communityId, branchId, reason, confirm: false }))) return;
    say(refusing.how === 'end' ? t('community.unitEnded') : t('community.unitDeclined', { name }));
    close();
  };
  return (
    <Page title={t('community.units')}>
      {!refusing && <TroubleNotice of={answering.trouble ?? ending.trouble} />}
      <Answer of={asked}>
        {({ waiting, confirmed }) => (
          <>
            {waiting.length === 0 && confirmed.length === 0 && (
              <Card>
                <Empty
                  picture='people'
                  title={t('community.unitsNone')}
                  next={t('community.unitsNoneNext')}
                />
              </Card>
            )}
            {waiting.length > 0 && (
              <Section title={t('community.unitsWaiting')}>
                <Lede>{t('community.unitsWhy')}</Lede>
                {waiting.map((unit) => (
                  <Card key={`${unit.communityId} ${unit.branchId}`}>
                    <Lead>{unit.branchName}</Lead>
                    {unit.communityId !== own && (
                      <Sub>{t('registration.to', { community: unit.communityName })}</Sub>
                    )}
                    <Sub>{t('community.unitAskedOn', { day: pastDayText(unit.askedAt) })}</Sub>
                    <Row equal stacks spaced>
                      {unit.may.decline && (
                        <Button
                          size='medium'
                          label={`${t('community.unitDecline')} ${unit.branchName}`}
                          onTap={() => setRefusing({ unit, how: 'decline' })}
                        >
                          {t('community.unitDecline')}
                        </Button>
                      )}
                      {unit.may.confirm && (
                        <Button
                          kind='soft'
                          size='medium'
                          label={`${t('community.unitConfirm')} ${unit.branchName}`}
                          onTap={() => confirm(unit)}
                        >
                          {t('community.unitConfirm')}
                        </Button>
                      )}
                    </Row>
                  </Card>
                ))}
              </Section>
            )}
            {confirmed.length > 0 && (
              <Section
                title={t('community.unitsConfirmed')}
                side={t('community.unitsCount', { n: confirmed.length })}
              >
                <Card rows>
                  {confirmed.map((unit) => (
                    <ListRow
                      key={unit.branchId}
                      title={unit.branchName}
                      note={t('community.unitSince', { day: pastDayText(unit.since ?? unit.askedAt) })}
                      side={
                        unit.may.end && (
                          <Button
                            size='tiny'
                            label={`${t('community.unitEnd')} ${unit.branchName}`}
                            onTap={() => setRefusing({ unit, how: 'end' })}
                          >
                            {t('community.unitEnd')}
                          </Button>
                        )
                      }
                    />
                  ))}
                </Card>
              </Section>
            )}
          </>
        )}
      </Answer>
      {refusing && (
        <ReasonSheet
          title={t(refusing.how === 'end' ? 'community.unitEndTitle' : 'community.unitDeclineTitle')}
          why={t(refusing.how === 'end' ? 'community.unitEndWhy' : 'community.unitDeclineWhy')}
          example={t(refusing.how === 'end' ? 'community.unitEndExample' : 'community.unitDeclineExample')}
          send={t(refusing.how === 'end' ? 'community.unitEndSend' : 'community.unitDeclineSend')}
          trouble={trouble}
          onClose={close}
          onSend={refuse}
        />
      )}
    </Page>
  );
}
