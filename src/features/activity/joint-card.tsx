import type { Output } from '@contract/api';
import { useState } from 'react';
import { useAct } from '@/cloud/use-act';
import { openTab } from '@/device/navigate';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { ReasonSheet } from '@/ui/reason-sheet';
import { Row } from '@/ui/row';
import { Lead, Sub } from '@/ui/text';
import { TroubleNotice } from '@/ui/trouble-notice';
import { hasEnded } from './has-ended';

const refreshes = ['activity.', 'summary.', 'message.'];

/** For another branch's secretary: takes part or not. For the host: who has not answered yet, and who does not come. */
export function JointCard({ of }: { of: Output<'activity.detail'> }) {
  const { activityId, branchName: branch, decidesFor, runsIt, branches, withdrawals, state } = of;
  const agree = useAct('activity.agreeJoint', { refreshes });
  const leave = useAct('activity.leaveJoint', { refreshes });
  const [leaving, setLeaving] = useState(false);
  if (runsIt) {
    const silent = branches.filter(({ agreed }) => !agreed).map(({ name }) => name);
    return (
      <>
        {withdrawals.map(({ branchName, reason, at }) => (
          <Notice key={at} kind='waiting'>
            {t('who.withdrew', { branch: branchName, reason })}
          </Notice>
        ))}
        {silent.length > 0 && state !== 'cancelled' && !hasEnded(state) && (
          <Notice kind='why'>{t('who.notYetAgreed', { names: silent.join(t('who.nameJoin')) })}</Notice>
        )}
      </>
    );
  }
  if (!decidesFor) return null;
  const agreeNow = async () => {
    if (await agree.act({ activityId })) say(t('who.agreed'));
  };
  const leaveNow = async (reason: string) => {
    if (!(await leave.act({ activityId, reason }))) return;
    say(t('who.left'));
    // It is no longer this branch's to see.
    await openTab('home');
  };
  return (
    <Card>
      <Lead>
        {decidesFor.agreed ? t('who.agreedAlready', { branch }) : t('who.invitedJoint', { branch })}
      </Lead>
      <Sub>{t('who.invitedJointText')}</Sub>
      <TroubleNotice of={agree.trouble} />
      <Row equal spaced>
        <Button size='medium' onTap={() => setLeaving(true)}>
          {t('who.leaveJoint')}
        </Button>
        {!decidesFor.agreed && (
          <Button kind='soft' size='medium' onTap={agreeNow}>
            {t('who.agree')}
          </Button>
        )}
      </Row>
      {leaving && (
        <ReasonSheet
          title={t('who.leaveJointTitle')}
          why={t('who.leaveJointWhy', { branch })}
          example={t('who.leaveJointExample')}
          send={t('who.leaveJointSend')}
          trouble={leave.trouble}
          onClose={() => setLeaving(false)}
          onSend={leaveNow}
        />
      )}
    </Card>
  );
}
