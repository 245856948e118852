import type { HeldText } from '@contract/message/held';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { say } from '@/device/say';
import { useDecideHeld, useHeldTexts } from '@/features/held-text/use-held-texts';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { ListAnswer } from '@/shared/list-answer';
import { ReasonSheet } from '@/shared/reason-sheet';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { Row } from '@/ui/row';
import { Lead, Sub, Tiny } from '@/ui/text';

/** Texts of which the check was unsure: whoever answers for the place reads them, and lets them out or not. */
export default function HeldTextsPage() {
  const held = useHeldTexts();
  const { decide, trouble: notDecided, forgive } = useDecideHeld();
  const [declining, setDeclining] = useState<HeldText>();
  useReachBottom(held.more);

  const release = async (text: HeldText) => {
    const answer = await decide(text, { heldId: text.heldId, release: true });
    if (answer) say(t(answer.state === 'lapsed' ? 'heldText.lapsed' : 'heldText.released'));
  };
  const close = () => {
    forgive();
    setDeclining(undefined);
  };
  const decline = async (text: HeldText, reason: string) => {
    if (!(await decide(text, { heldId: text.heldId, release: false, reason }))) return;
    close();
    say(t('heldText.declined'));
  };
  return (
    <Page title={t('heldText.title')}>
      <TroubleNotice of={declining ? undefined : notDecided} />
      <ListAnswer
        of={held}
        empty={<Empty picture='allDone' title={t('heldText.none')} next={t('heldText.noneNext')} />}
      >
        {(items) => (
          <>
            <Lede more={t('heldText.whyMore')}>{t('heldText.why')}</Lede>
            {items.map((text) => (
              <Card key={text.heldId}>
                <Lead>{text.texts.join('\n')}</Lead>
                <Sub>{t(text.why === 'review' ? 'heldText.review' : 'heldText.unchecked')}</Sub>
                <Tiny>
                  {t('heldText.from', {
                    by: text.by || t('heldText.citizen'),
                    place: text.organizationName,
                    day: nearDayText(text.at),
                  })}
                </Tiny>
                <Row equal stacks spaced>
                  <Button size='medium' onTap={() => setDeclining(text)}>
                    {t('heldText.decline')}
                  </Button>
                  <Button kind='soft' size='medium' onTap={() => release(text)}>
                    {t('heldText.release')}
                  </Button>
                </Row>
              </Card>
            ))}
          </>
        )}
      </ListAnswer>
      {declining && (
        <ReasonSheet
          title={t('heldText.declineTitle')}
          why={t('heldText.declineWhy')}
          example={t('heldText.declineExample')}
          send={t('heldText.decline')}
          trouble={notDecided}
          onClose={close}
          onSend={(reason) => decline(declining, reason)}
        />
      )}
    </Page>
  );
}
