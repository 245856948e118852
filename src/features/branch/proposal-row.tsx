import { Picker, View } from '@tarojs/components';
import { t } from '@/i18n';
import { dayText, timeText } from '@/i18n/dates';
import { SwitchRow } from '@/ui/switch-row';
import { asProposed, type Choice, lastDay, type Proposal, startOf } from './plan-choice';
import './proposal-row.scss';

export interface ProposalRowProps {
  proposal: Proposal;
  choice: Choice;
  /** `2026-11-23`: no day before it can be chosen. */
  today: string;
  onChange: (choice: Choice) => void;
}

/** One meeting that is proposed: to switch off, or to move to another day of its month. */
export function ProposalRow({ proposal, choice, today, onChange }: ProposalRowProps) {
  const { kind, every, month, place, moved, likeLast } = proposal;
  const startsAt = startOf(proposal, choice);
  const untouched = choice.day === asProposed(proposal).day;
  const said = [
    t('plan.line', { day: dayText(startsAt), time: timeText(startsAt) }),
    place,
    untouched && moved && t('plan.moved'),
    likeLast && t('plan.likeLast'),
  ].filter(Boolean);
  const first = `${month}-01`;
  return (
    <View className='proposal-row'>
      <SwitchRow
        title={t('plan.kindAndPeriod', { kind: t(`activityKind.${kind}`), every: t(`plan.every_${every}`) })}
        note={said.join(' · ')}
        on={choice.on}
        onChange={(on) => onChange({ ...choice, on })}
      />
      {choice.on && (
        <Picker
          mode='date'
          value={choice.day}
          start={first < today ? today : first}
          end={lastDay(month)}
          onChange={(event) => onChange({ ...choice, day: String(event.detail.value) })}
        >
          <View className='proposal-row__day'>{t('plan.changeDay')}</View>
        </Picker>
      )}
    </View>
  );
}
