import { useState } from 'react';
import { Refusal } from '@/cloud/trouble';
import { useCall } from '@/cloud/use-call';
import { goBack, open } from '@/device/page/navigate';
import { say } from '@/device/say';
import { AmendSheet } from '@/features/errand/amend-sheet';
import { AssignSheet } from '@/features/errand/assign-sheet';
import { type Asking, errandActions } from '@/features/errand/errand-actions';
import { ErrandContact } from '@/features/errand/errand-contact';
import { ErrandHead } from '@/features/errand/errand-head';
import { wayOf } from '@/features/errand/errand-way';
import { FurtherActions } from '@/features/errand/further-actions';
import { StepSheet } from '@/features/errand/step-sheet';
import { useErrandAct } from '@/features/errand/use-errand-act';
import { t } from '@/i18n';
import { nearDayText, timeText } from '@/i18n/dates';
import { Answer } from '@/shared/answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { needsParams } from '@/ui/layout/needs-params';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { Timeline } from '@/ui/timeline';

/** That nobody confirmed it, and for how long it can be corrected. */
function RecordedNotice({ until }: { until: string | null }) {
  const isOpen = until !== null && new Date(until) > new Date();
  return (
    <Notice kind='why'>
      {isOpen
        ? t('spot.amendable', { day: nearDayText(until), time: timeText(until) })
        : t('spot.recordedBy')}
    </Notice>
  );
}

/** One errand: what it is, the way it has come, whom to reach, and what the reader can do now. */
function ErrandDetailPage({ errandId }: { errandId: string }) {
  // Never kept on the phone: it tells of somebody's home.
  const asked = useCall('errand.detail', { errandId });
  const accepting = useErrandAct('errand.accept');
  const confirming = useErrandAct('errand.confirm');
  const [asking, setAsking] = useState<Asking>();
  const errand = asked.answer;
  // What was just passed on to others is not for this reader's eyes any more.
  const isGone = errand && asked.trouble instanceof Refusal && asked.trouble.code === 'errand.unknown';

  const accept = async () => {
    if (await accepting.act({ errandId })) say(t('errand.acceptedSaid'));
  };
  const confirm = async () => {
    if (await confirming.act({ errandId })) say(t('errand.confirmSaid'));
  };
  const close = () => setAsking(undefined);
  if (isGone) {
    return (
      <Page title={t('errand.detailTitle')}>
        <Card>
          <Empty
            picture='lost'
            title={t('errand.gone')}
            next={t('errand.goneNext')}
            action={{ words: t('common.back'), onTap: goBack }}
          />
        </Card>
      </Page>
    );
  }
  const footer =
    errand && errandActions(errand.may, { onAsk: setAsking, onAccept: accept, onConfirm: confirm });
  return (
    <Page title={t('errand.detailTitle')} footer={footer}>
      <TroubleNotice of={accepting.trouble ?? confirming.trouble} />
      <Answer of={asked}>
        {(found) => (
          <>
            <ErrandHead of={found} />
            {found.review && <Notice kind='waiting'>{t('errand.reviewText')}</Notice>}
            {found.state === 'passedUp' && (
              <Notice kind='why'>{t('errand.passedUpTo', { township: found.townshipName })}</Notice>
            )}
            {found.ownPart && (
              <Notice kind='why'>{t(found.ownPart === 'asked' ? 'errand.ownPart' : 'errand.ownHelp')}</Notice>
            )}
            {found.state === 'undisputed' && <Notice kind='done'>{t('errand.undisputedKindly')}</Notice>}
            {found.state === 'recorded' && <RecordedNotice until={found.amendableUntil} />}
            {found.mayReach && <ErrandContact errandId={errandId} own={found.mine} spot={found.spot} />}
            <Section title={t('errand.way')}>
              <Card>
                <Timeline steps={wayOf(found)} />
              </Card>
            </Section>
            <FurtherActions of={found} onAsk={setAsking} />
            <Button
              size='tiny'
              onTap={() => open('memberFeedback', { kind: 'errand', id: errandId, title: found.title })}
            >
              {t('errand.complain')}
            </Button>
          </>
        )}
      </Answer>
      {(asking === 'assign' || asking === 'reassign') && (
        <AssignSheet errandId={errandId} again={asking === 'reassign'} onClose={close} />
      )}
      {asking === 'amend' && errand && <AmendSheet errand={errand} onClose={close} />}
      {asking && asking !== 'assign' && asking !== 'reassign' && asking !== 'amend' && (
        <StepSheet step={asking} errandId={errandId} onClose={close} />
      )}
    </Page>
  );
}

export default needsParams('errand', ['errandId'], ErrandDetailPage);
