import type { Output } from '@contract/api';
import { limits } from '@contract/limits';
import { type MemberClass, type MemberClassReason, memberClasses, reasonsForClass } from '@contract/words';
import { useState } from 'react';
import { useAct } from '@/cloud/use-act';
import { useCall } from '@/cloud/use-call';
import { showFirstWrong } from '@/device/page/scroll';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { dayText, startOfDay, todayInShanghai } from '@/i18n/dates';
import { Answer } from '@/shared/answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { ChipField } from '@/ui/form/chip-field';
import { DateField } from '@/ui/form/picker-field';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { Section } from '@/ui/layout/section';
import { Sheet } from '@/ui/layout/sheet';
import { ListRow } from '@/ui/list-row';
import { Sub } from '@/ui/text';

type Classes = Output<'member.classes'>;

/** A decision works in another year than it was taken in, so that the year is said. */
const sayDay = (day: string) =>
  t('memberClasses.day', { year: day.slice(0, 4), day: dayText(startOfDay(day)) });

/** The first day of the month from which on a decision may still be noted down. */
function firstDay(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - limits.classMonthsBack, 1)).toISOString().slice(0, 10);
}

function History({ items }: Pick<Classes, 'items'>) {
  return (
    <Section title={t('memberClasses.history')}>
      <Card rows>
        {items.map(({ memberClass, from, decidedOn, notedAt, reason, superseded }) => (
          <ListRow
            key={notedAt}
            title={t(`memberClass.${memberClass}`)}
            note={
              decidedOn && reason
                ? t('memberClasses.decided', {
                    reason: t(`memberClassReason.${reason}`),
                    day: sayDay(decidedOn),
                  })
                : undefined
            }
            side={
              superseded
                ? t('memberClasses.superseded')
                : from
                  ? t('memberClasses.from', { day: sayDay(from) })
                  : t('memberClasses.ever')
            }
          />
        ))}
      </Card>
    </Section>
  );
}

function ClassForm({ memberId, of, onDone }: { memberId: string; of: Classes; onDone: () => void }) {
  const { act, trouble } = useAct('member.setClass', {
    refreshes: ['member.', 'summary.', 'activity.'],
  });
  const today = todayInShanghai();
  const [memberClass, setClass] = useState<MemberClass>(of.memberClass);
  const [chosen, setReason] = useState<MemberClassReason>();
  const [decidedOn, setDecidedOn] = useState(today);
  const [tried, setTried] = useState(false);
  const reasons = reasonsForClass[memberClass];
  // Where there is one reason only, it is that one.
  const reason = reasons.length === 1 ? reasons[0] : reasons.find((one) => one === chosen);
  const save = async () => {
    setTried(true);
    if (!reason) {
      showFirstWrong();
      return;
    }
    const saved = await act({ memberId, memberClass, reason, decidedOn });
    if (!saved) return;
    onDone();
    say(t('memberClasses.saved', { day: sayDay(saved.from) }));
  };
  return (
    <>
      <ChipField
        label={t('memberClasses.which')}
        choices={memberClasses.map((value) => ({ value, words: t(`memberClass.${value}`) }))}
        chosen={memberClass}
        onChoose={setClass}
      />
      <ChipField
        label={t('memberClasses.reason')}
        choices={reasons.map((value) => ({ value, words: t(`memberClassReason.${value}`) }))}
        chosen={reason}
        onChoose={setReason}
        {...(tried && !reason ? { error: t('memberClasses.reasonMissing') } : {})}
      />
      <DateField
        label={t('memberClasses.decidedOn')}
        value={decidedOn}
        say={sayDay}
        from={firstDay(today)}
        to={today}
        onChange={setDecidedOn}
      />
      <TroubleNotice of={trouble} />
      <Button kind='main' onTap={save}>
        {t('memberClasses.save')}
      </Button>
    </>
  );
}

/** In which class a member is and was, and the committee's next decision. */
export function ClassSheet({ memberId, onClose }: { memberId: string; onClose: () => void }) {
  const asked = useCall('member.classes', { memberId });
  const name = asked.answer?.name ?? '';
  return (
    <Sheet open title={t('memberClasses.title', { name })} onClose={onClose}>
      <Answer of={asked}>
        {(found) => (
          <>
            <Sub>{t('memberClasses.now', { which: t(`memberClass.${found.memberClass}`) })}</Sub>
            <Notice kind='why'>{t('memberClasses.why')}</Notice>
            <ClassForm memberId={memberId} of={found} onDone={onClose} />
            <History items={found.items} />
          </>
        )}
      </Answer>
    </Sheet>
  );
}
