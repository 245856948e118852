import type { ResolutionOnList } from '@contract/activity/resolution';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { nameApart } from '@/i18n/tell-apart';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Grow, Row } from '@/ui/row';
import { Lead, Sub, Tiny } from '@/ui/text';
import { dayWords } from './day-words';
import { DueTag } from './due-tag';

export interface ResolutionCardProps {
  resolution: ResolutionOnList;
  /** Whether it says who sees to it: in a list of several people's. */
  named: boolean;
  onDone: () => void;
}

/** One resolution on a list: what, by when, from which meeting. */
export function ResolutionCard({ resolution, named, onDone }: ResolutionCardProps) {
  const { text, ownerName, distinguishing, dueOn, state, note, startsAt, activityTitle, activityId } =
    resolution;
  const name = nameApart({ name: ownerName, distinguishing });
  const due = dayWords(dueOn);
  return (
    <Card>
      <Row align='top' apart stacks>
        <Grow>
          <Lead>{text}</Lead>
        </Grow>
        <DueTag of={resolution} />
      </Row>
      <Sub>
        {state === 'closed'
          ? t('minutes.lineClosed', { name, note })
          : named
            ? t('minutes.line', { name, due })
            : due}
      </Sub>
      <Tiny>{t('minutes.from', { day: nearDayText(startsAt), title: activityTitle })}</Tiny>
      {resolution.mayClose && (
        <Row equal spaced>
          <Button size='medium' onTap={() => open('activityDetail', { activityId })}>
            {t('minutes.seeMeeting')}
          </Button>
          <Button kind='soft' size='medium' onTap={onDone}>
            {t('minutes.close')}
          </Button>
        </Row>
      )}
    </Card>
  );
}
