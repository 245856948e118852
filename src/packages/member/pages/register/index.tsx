import { useState } from 'react';
import { useCall } from '@/cloud/use-call';
import { showFirstWrong } from '@/device/page/scroll';
import { say } from '@/device/say';
import { useRegisterWith, useRegistration } from '@/features/registration/use-registration';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { type BranchName, BranchSearch } from '@/shared/branch-search';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Lede } from '@/ui/layout/lede';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';
import { ListRow } from '@/ui/list-row';

/** 双报到: with which community the reader is registered, and the way to ask one. */
export default function RegisterPage() {
  const me = useCall('member.me', {}, { keep: true });
  const asked = useRegistration();
  const { act, trouble, forgive } = useRegisterWith();
  const [chosen, setChosen] = useState<BranchName>();
  const [tried, setTried] = useState(false);
  const community = me.answer?.member?.community;
  const waits = asked.answer?.asked?.state === 'waiting';
  // Nothing is asked of whoever is registered or waits, unless they choose another.
  const settled = (!!community || waits) && !chosen;

  const choose = (one: BranchName | undefined) => {
    forgive();
    setChosen(one);
  };
  const send = async () => {
    setTried(true);
    if (!chosen) {
      showFirstWrong();
      return;
    }
    const made = await act({ communityId: chosen.organizationId });
    if (!made) return;
    setChosen(undefined);
    setTried(false);
    say(t('registration.asked', { community: made.communityName }));
  };
  return (
    <Page
      title={t('registration.title')}
      footer={
        !settled && (
          <Button kind='main' onTap={send}>
            {t('registration.send')}
          </Button>
        )
      }
    >
      <Lede more={t('registration.whyMore')}>{t('registration.why')}</Lede>
      <Answer of={asked}>
        {({ asked: last }) => (
          <>
            {last?.state === 'waiting' && (
              <Notice kind='waiting'>{t('registration.waiting', { community: last.communityName })}</Notice>
            )}
            {last?.state === 'waiting' && last.answeredAbove && (
              <Notice kind='why'>{t('registration.answeredAbove', { name: last.answeredAbove })}</Notice>
            )}
            {last?.state === 'declined' && (
              <Notice kind='refused'>
                {t('registration.declined', { community: last.communityName, reason: last.reason })}
              </Notice>
            )}
            {community && (
              <Card rows>
                <ListRow title={community.name} note={t('registration.now')} />
              </Card>
            )}
            {!community && !waits && (
              <Card>
                <Empty
                  picture='people'
                  title={t('registration.notYet')}
                  next={t('registration.notYetNext')}
                />
              </Card>
            )}
          </>
        )}
      </Answer>
      <Card>
        {chosen ? (
          <ListRow
            title={chosen.name}
            note={t('registration.choose')}
            side={t('registration.other')}
            onTap={() => choose(undefined)}
          />
        ) : (
          <BranchSearch
            kind='community'
            label={t(community || waits ? 'registration.moved' : 'registration.choose')}
            hint={t('registration.chooseHint')}
            error={tried ? t('registration.missing') : undefined}
            chosen={[]}
            onChoose={choose}
          />
        )}
      </Card>
      <TroubleNotice of={trouble} />
    </Page>
  );
}
