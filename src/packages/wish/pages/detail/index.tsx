import type { Output } from '@contract/api';
import { useState } from 'react';
import { open, openTab } from '@/device/page/navigate';
import { useShare } from '@/device/page/share';
import { PictureCanvas } from '@/device/pictures/picture-canvas';
import { confirm, say } from '@/device/say';
import { sharedOf } from '@/features/wish/board/shared-wish';
import { ClaimedSheet } from '@/features/wish/claim/claimed-sheet';
import { useAnswerHelp } from '@/features/wish/claim/use-answer-help';
import { useClaiming } from '@/features/wish/claim/use-claiming';
import { WishRating } from '@/features/wish/done/wish-rating';
import { MoreActions } from '@/features/wish/more-actions';
import { ContactSection } from '@/features/wish/post/contact-section';
import { usePublishing } from '@/features/wish/post/use-publishing';
import { useWish } from '@/features/wish/use-wish';
import { useRemindStaff } from '@/features/wish/verify/use-remind-staff';
import { useVerifyWish } from '@/features/wish/verify/use-verify-wish';
import { wishActions } from '@/features/wish/wish-actions';
import { WishHead } from '@/features/wish/wish-head';
import { WishNotes } from '@/features/wish/wish-notes';
import { WishPictures } from '@/features/wish/wish-pictures';
import { type Asking, WishSheet } from '@/features/wish/wish-sheets';
import { wayOf } from '@/features/wish/wish-way';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { needsParams } from '@/ui/layout/needs-params';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';
import { Section } from '@/ui/layout/section';
import { ListRow } from '@/ui/list-row';
import { Timeline } from '@/ui/timeline';

/** One wish: what it is, the way it has come, whom to reach, and what the caller can do now. */
function WishDetailPage({ wishId }: { wishId: string }) {
  const asked = useWish(wishId);
  const leadBack = async () => {
    const toWall = await confirm({
      title: t('wish.tooLateTitle'),
      text: t('wish.tooLateText'),
      yes: t('wish.tooLateYes'),
      no: t('wish.tooLateNo'),
    });
    if (toWall) await openTab('wishes');
    else await asked.again();
  };
  const claiming = useClaiming(leadBack);
  const verifying = useVerifyWish();
  const reminding = useRemindStaff();
  const helping = useAnswerHelp(wishId);
  const [asking, setAsking] = useState<Asking>();
  const wish = asked.answer;
  useShare(() => sharedOf(wish));

  const publishing = usePublishing(async (of: Output<'wish.detail'>) => {
    // What it holds is said above the button, and what becomes of it.
    const numbers = of.toVerify?.numbers.length ? { numbers: 'hide' as const } : {};
    if (await verifying.act({ wishId, decision: 'publish', ...numbers })) say(t('wish.passed'));
  });
  // Whoever helps calls first of all; who left it themselves knows it.
  const contactOf = ({ mayReach, mine, may }: Output<'wish.detail'>) =>
    mayReach && <ContactSection wishId={wishId} own={mine} helps={may.fulfil} />;
  const footer =
    wish &&
    publishing.pending === null &&
    wishActions(wish, {
      onHelp: () => claiming.help(wishId),
      onAnswerHelp: helping.answer,
      onPass: () => publishing.soon(wish),
      onRemind: () => reminding.act({ wishId }),
      onAsk: setAsking,
    });
  return (
    <Page title={t('wish.detailTitle')} footer={footer}>
      <TroubleNotice of={claiming.trouble ?? verifying.trouble ?? reminding.trouble ?? helping.trouble} />
      {publishing.pending && (
        <Notice kind='done' action={{ words: t('wish.passUndo'), onTap: publishing.undo }}>
          {t('wish.passSoon', { title: publishing.pending.title })}
        </Notice>
      )}
      <Answer of={asked}>
        {(found) => (
          <>
            <WishHead of={found} />
            <WishNotes of={found} />
            {!found.mine && contactOf(found)}
            <WishPictures wishId={wishId} />
            <WishRating of={found} />
            <Section title={t('wish.way')}>
              <Card>
                <Timeline steps={wayOf(found)} />
              </Card>
            </Section>
            {found.mine && contactOf(found)}
            <MoreActions may={found.may} onAsk={setAsking} onStandBack={helping.standBack} />
            <Section title={found.communityName}>
              <Card rows>
                <ListRow
                  title={t('publicPage.title')}
                  note={t('publicPage.communityNote')}
                  onTap={() => open('publicPage', { organizationId: found.communityId })}
                />
              </Card>
            </Section>
            <Button
              size='tiny'
              onTap={() => open('memberFeedback', { kind: 'wish', id: wishId, title: found.title })}
            >
              {t('feedback.aboutWish')}
            </Button>
          </>
        )}
      </Answer>
      <PictureCanvas />
      {wish && <WishSheet asking={asking} of={wish} onClose={() => setAsking(undefined)} />}
      <ClaimedSheet
        claimed={claiming.claimed}
        leave={{ words: t('wish.seeWish'), onTap: claiming.close }}
        onClose={claiming.close}
      />
    </Page>
  );
}

export default needsParams('wish', ['wishId'], WishDetailPage);
