import { View } from '@tarojs/components';
import { Refusal } from '@/cloud/trouble';
import { troubleText } from '@/cloud/trouble-text';
import { spoken } from '@/device/aria';
import { open, openTab } from '@/device/page/navigate';
import { CheckedIn } from '@/features/activity/attendance/checked-in';
import { useCheckInByWord, wordLength } from '@/features/activity/check-in/use-check-in-by-word';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { DigitField } from '@/ui/form/digit-field';
import { SwitchRow } from '@/ui/form/switch-row';
import { Card } from '@/ui/layout/card';
import { Heading } from '@/ui/layout/heading';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';
import { Tiny } from '@/ui/text';

/** For a phone whose camera fails, and for a call: the six digits that are read out. */
export default function CheckInWordPage() {
  const entry = useCheckInByWord();
  const { outcome, busy, trouble } = entry;
  if (outcome) {
    return (
      <Page
        title={t('activity.checkIn')}
        centred
        footer={<Button onTap={() => openTab('home')}>{t('common.goHome')}</Button>}
      >
        <CheckedIn outcome={outcome} />
      </Page>
    );
  }
  const refusal = trouble instanceof Refusal ? trouble : undefined;
  const said = () => {
    if (busy) return <Notice kind='why'>{t('activity.checkingIn')}</Notice>;
    if (refusal?.code === 'member.notBound') {
      const bind = { words: t('common.goBind'), onTap: () => open('memberBind') };
      return (
        <Notice kind='waiting' action={bind}>
          {troubleText(refusal)}
        </Notice>
      );
    }
    if (refusal) return <Notice kind='waiting'>{troubleText(refusal)}</Notice>;
    if (!trouble) return null;
    const again = { words: t('common.again'), onTap: entry.again };
    return (
      <Notice kind='waiting' action={again}>
        {t('activity.unheardText')}
      </Notice>
    );
  };
  return (
    <Page title={t('activity.enterWord')}>
      <Heading title={t('activity.wordTitle')} note={t('activity.wordWhere')} />
      {entry.mayBeRemote && (
        <Card rows>
          <SwitchRow
            title={t('activity.remoteSwitch')}
            note={t('activity.remoteSwitchNote')}
            on={entry.remote}
            onChange={entry.setRemote}
          />
        </Card>
      )}
      <DigitField
        label={t('activity.wordLabel')}
        value={entry.word}
        count={wordLength}
        onChange={entry.typed}
      />
      <View {...spoken({ role: 'alert' })}>{said()}</View>
      <Tiny>{t('activity.askSecretary')}</Tiny>
    </Page>
  );
}
