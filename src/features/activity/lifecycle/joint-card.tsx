import type { Output } from '@contract/api';
import { useState } from 'react';
import { useAct } from '@/cloud/use-act';
import { openTab } from '@/device/page/navigate';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { ReasonSheet } from '@/shared/reason-sheet';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { Row } from '@/ui/row';
import { Lead, Sub } from '@/ui/text';
import { hasEnded } from '../parts/has-ended';

const refreshes = ['activity.', 'summary.', 'message.'];

type Activity = Output<'activity.detail'>;

/** For those who run it: which branches agreed, which have not answered, and which do not come. */
function Answers({ of: { branchId, branches, withdrawals, state } }: { of: Activity }) {
  const others = branches.filter((one) => one.branchId !== branchId);
  const namesOf = (agreed: boolean) =>
    others
      .filter((one) => one.agreed === agreed)
      .map(({ name }) => name)
      .join(t('who.nameJoin'));
  const [agreed, silent] = [namesOf(true), namesOf(false)];
  const waits = silent !== '' && state !== 'cancelled' && !hasEnded(state);
  return (
    <>
      {withdrawals.map(({ branchName, reason, at }) => (
        <Notice key={at} kind='waiting'>
          {t('who.withdrew', { branch: branchName, reason })}
        </Notice>
      ))}
      {agreed !== '' && <Notice kind='why'>{t('who.haveAgreed', { names: agreed })}</Notice>}
      {waits && (
        <Notice kind='why'>
          {t(state === 'draft' ? 'who.askedLater' : 'who.notYetAgreed', { names: silent })}
        </Notice>
      )}
    </>
  );
}

/** How the own branch stands to another's activity, in two sentences. */
const standingOf = ({ branchName: branch, decidesFor }: Activity) => {
  if (decidesFor?.agreed) return [t('who.agreedAlready', { branch }), t('who.agreedText')] as const;
  if (decidesFor?.declined) return [t('who.declinedAlready', { branch }), t('who.declinedText')] as const;
  return [
    t('who.invitedJoint', { branch }),
    t(decidesFor ? 'who.invitedText' : 'who.invitedOthersText'),
  ] as const;
};

/** For another branch's secretary: takes part or not. For the host: how each other branch has answered. */
export function JointCard({ of }: { of: Activity }) {
  const { activityId, branchName: branch, decidesFor, runsIt, onlyAsked } = of;
  const agree = useAct('activity.agreeJoint', { refreshes });
  const leave = useAct('activity.leaveJoint', { refreshes });
  const [leaving, setLeaving] = useState(false);
  if (runsIt) return <Answers of={of} />;
  if (!decidesFor && !onlyAsked) return null;
  const [title, text] = standingOf(of);
  if (!decidesFor) {
    return (
      <Card>
        <Lead>{title}</Lead>
        <Sub>{text}</Sub>
      </Card>
    );
  }
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
      <Lead>{title}</Lead>
      <Sub>{text}</Sub>
      <TroubleNotice of={agree.trouble} />
      <Row equal spaced>
        {!decidesFor.declined && (
          <Button size='medium' onTap={() => setLeaving(true)}>
            {t('who.leaveJoint')}
          </Button>
        )}
        {!decidesFor.agreed && (
          <Button kind='main' size='medium' onTap={agreeNow}>
            {t('who.agree')}
          </Button>
        )}
      </Row>
      {leaving && (
        <ReasonSheet
          title={t('who.leaveJointTitle')}
          why={t(decidesFor.agreed ? 'who.leaveJointWhy' : 'who.declineWhy', { branch })}
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
