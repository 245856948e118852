import { Picker, Switch, View } from '@tarojs/components';
import { t } from '@/i18n';
import { dayText, timeText } from '@/i18n/dates';
import { asProposed, type Choice, lastDay, type Proposal, startOf } from './plan-choice';
import './proposal-row.scss';

export interface ProposalRowProps {
  proposal: Proposal;
  choice: Choice;
  /** `2026-11-23`: no day before it can be chosen. */
  today: string;
  onChange: (choice: Choice) => void;
}

/** One meeting that is proposed, on one line: to switch off, or to move to another day of its month by a tap on its day. */
export function ProposalRow({ proposal, choice, today, onChange }: ProposalRowProps) {
  const { kind, month, moved } = proposal;
  const startsAt = startOf(proposal, choice);
  const untouched = choice.day === asProposed(proposal).day;
  const first = `${month}-01`;
  const when = t('plan.line', { day: dayText(startsAt), time: timeText(startsAt) });
  return (
    <View className='proposal-row'>
      <View className='proposal-row__words'>
        <View className='proposal-row__kind'>{t(`activityKind.${kind}`)}</View>
        <Picker
          mode='date'
          disabled={!choice.on}
          value={choice.day}
          start={first < today ? today : first}
          end={lastDay(month)}
          onChange={(event) => onChange({ ...choice, day: String(event.detail.value) })}
        >
          <View className={choice.on ? 'proposal-row__day' : 'proposal-row__day proposal-row__day--off'}>
            {untouched && moved ? t('plan.whenMoved', { when }) : when}
          </View>
        </Picker>
      </View>
      <Switch
        checked={choice.on}
        color='#C8161D'
        onChange={(event) => onChange({ ...choice, on: event.detail.value })}
      />
    </View>
  );
}
