import type { Output } from '@contract/api';
import type { UnitState } from '@contract/words';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { Grow, Row } from '@/ui/row';
import { Tag, type Tone } from '@/ui/tag';
import { Lead, Sub, Tiny } from '@/ui/text';
import { pastDayText } from './past-day-text';

export type OwnCommunity = Output<'community.ownCommunities'>['items'][number];

const tones: Record<UnitState, Tone> = {
  waiting: 'amber',
  confirmed: 'green',
  declined: 'slate',
  withdrawn: 'slate',
  ended: 'slate',
};

export interface UnitCardProps {
  of: OwnCommunity;
  onEnd: (of: OwnCommunity) => unknown;
}

/** One community of the unit: where it stands, and the ways on. */
export function UnitCard({ of, onEnd }: UnitCardProps) {
  const { communityId, communityName, state, reason, askedAt, since, answeredAbove, may } = of;
  const stands = state === 'waiting' || state === 'confirmed';
  return (
    <Card quiet={!stands}>
      <Row>
        <Grow>
          <Lead>{communityName}</Lead>
        </Grow>
        <Tag tone={tones[state]}>{t(`unitState.${state}`)}</Tag>
      </Row>
      <Tiny>
        {since
          ? t('community.unitSince', { day: pastDayText(since) })
          : t('community.unitAskedOn', { day: pastDayText(askedAt) })}
      </Tiny>
      {state === 'waiting' && answeredAbove && (
        <Sub>{t('registration.answeredAbove', { name: answeredAbove })}</Sub>
      )}
      {reason && <Sub>{reason}</Sub>}
      {stands && (
        <Row equal stacks spaced>
          {(may.withdraw || may.end) && (
            <Button size='medium' onTap={() => onEnd(of)}>
              {t(may.withdraw ? 'community.unitWithdraw' : 'community.unitEnd')}
            </Button>
          )}
          {state === 'confirmed' && (
            <Button kind='soft' size='medium' onTap={() => open('communityNeeds', { communityId })}>
              {t('community.unitNeeds')}
            </Button>
          )}
        </Row>
      )}
    </Card>
  );
}
