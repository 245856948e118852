import type { ActivityCard } from '@contract/activity';
import { View } from '@tarojs/components';
import { spoken } from '@/device/aria';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { timeText } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Chip, Chips } from '@/ui/chip';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { Row } from '@/ui/row';
import { scanToCheckIn } from '../check-in/scan-to-check-in';
import { useKeyAhead } from '../code/use-key-ahead';
import { SaidNotice } from '../leave/said-notice';
import { isAskedToSay, SayBeforehand } from '../leave/say-beforehand';
import { cameAt } from '../parts/came';
import { isOnDay } from '../parts/is-on-day';
import { codeWords } from './activity-actions';
import { ActivityHead } from './activity-head';
import './next-activity.scss';

export interface NextActivityProps {
  of: ActivityCard;
  /** The reader runs it: the main action is to show the code. */
  runsIt: boolean;
}

/** The activity that is on or comes next, with the one thing to do about it. */
export function NextActivity({ of, runsIt }: NextActivityProps) {
  const { activityId, parts } = of;
  useKeyAhead(of, runsIt);
  const see = () => open('activityDetail', { activityId });
  const came = cameAt(of);
  const schedule = (
    <Button size='medium' onTap={see}>
      {t('activity.schedule')}
    </Button>
  );
  const isNow = isOnDay(of);
  const toCode = (kind: 'main' | 'line') => (
    <Button
      kind={kind}
      size={kind === 'main' ? 'normal' : 'medium'}
      onTap={() => open('activityCode', { activityId })}
    >
      {codeWords(of)}
    </Button>
  );
  const byWord = of.state === 'open' && !runsIt && !came && (
    <Button size='medium' onTap={() => open('activityWord')}>
      {t('activity.enterWord')}
    </Button>
  );
  return (
    <Card>
      <View
        className='next-activity'
        hoverClass='next-activity--pressed'
        onClick={() => void see()}
        {...spoken({ role: 'button' })}
      >
        <ActivityHead of={of} />
        {parts.length > 0 && (
          <Chips>
            {parts.map(({ kind, title }) => (
              <Chip key={`${kind} ${title}`} tone={kind === 'own' ? 'gold' : 'plain'}>
                {kind === 'own' ? t('activity.ownPart', { title }) : t(`partKind.${kind}`)}
              </Chip>
            ))}
          </Chips>
        )}
      </View>
      {!runsIt && <SaidNotice of={of} />}
      {came && <Notice kind='done'>{t('activity.mineAt', { time: timeText(came) })}</Notice>}
      {/* Until the day there is nothing to scan nor to open: then one says whether one will come. */}
      {isNow && (runsIt || !came) && (
        <Row equal spaced={parts.length === 0}>
          {runsIt ? (
            toCode('main')
          ) : (
            <Button kind='main' onTap={scanToCheckIn}>
              {t('activity.scan')}
            </Button>
          )}
        </Row>
      )}
      {!runsIt && isAskedToSay(of) ? (
        <SayBeforehand of={of} beside={byWord || schedule} />
      ) : (
        <Row equal spaced>
          {schedule}
          {byWord}
          {runsIt && !isNow && toCode('line')}
          {runsIt && isNow && !came && (
            <Button size='medium' onTap={scanToCheckIn}>
              {t('activity.scan')}
            </Button>
          )}
        </Row>
      )}
    </Card>
  );
}
