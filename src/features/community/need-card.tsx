import type { Need } from '@contract/community/need';
import type { NeedState } from '@contract/words';
import { t } from '@/i18n';
import { nearDayText, startOfDay } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Grow, Row } from '@/ui/row';
import { Tag, type Tone } from '@/ui/tag';
import { Lead, Sub, Tiny } from '@/ui/text';

const tones: Record<NeedState, Tone> = {
  open: 'gold',
  offered: 'amber',
  agreed: 'green',
  done: 'green',
  declined: 'slate',
  withdrawn: 'slate',
};

/** What somebody may do with a line, in the order of the buttons: what changes least stands first. */
export const needDeeds = ['change', 'drop', 'takeBack', 'decline', 'takeUp', 'accept', 'finish'] as const;
export type NeedDeed = (typeof needDeeds)[number];

const words = {
  change: 'community.needChange',
  drop: 'community.needDrop',
  takeBack: 'community.needTakeBack',
  decline: 'community.needDecline',
  takeUp: 'community.needTakeUp',
  accept: 'community.needAccept',
  finish: 'community.needFinish',
} as const;
const leading: readonly NeedDeed[] = ['takeUp', 'accept', 'finish'];

const mayDo = ({ may }: Need, deed: NeedDeed) => may[deed];

const dueWords = (day: string) => t('community.needDue', { day: nearDayText(startOfDay(day)) });

/** One line of a list: what, for whom, by when, who has it, and what the reader may do. */
export function NeedCard({ of, onDo }: { of: Need; onDo: (deed: NeedDeed, of: Need) => unknown }) {
  const { title, details, category, dueOn, state, unitName, note } = of;
  const facts = [t(`needCategory.${category}`), ...(dueOn ? [dueWords(dueOn)] : [])];
  const deeds = needDeeds.filter((deed) => mayDo(of, deed));
  return (
    <Card quiet={state === 'declined'}>
      <Row align='top'>
        <Grow>
          <Lead>{title}</Lead>
        </Grow>
        <Tag tone={tones[state]}>{t(`needState.${state}`)}</Tag>
      </Row>
      {details && <Sub>{details}</Sub>}
      <Tiny>{facts.join(' · ')}</Tiny>
      {unitName && <Sub>{note ? t('community.needSaid', { unit: unitName, note }) : unitName}</Sub>}
      {deeds.length > 0 && (
        <Row equal stacks spaced>
          {deeds.map((deed) => (
            <Button
              key={deed}
              kind={leading.includes(deed) ? 'soft' : 'line'}
              size='medium'
              label={`${t(words[deed])} ${title}`}
              onTap={() => onDo(deed, of)}
            >
              {t(words[deed])}
            </Button>
          ))}
        </Row>
      )}
    </Card>
  );
}
