import type { EveningItem } from '@contract/errand/spot';
import { t } from '@/i18n';
import { nearDayText, timeText } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Card } from '@/ui/layout/card';
import { ListRow } from '@/ui/list-row';
import { ErrandStateTag } from './errand-state-tag';
import { takersOf } from './evening-takers';

/** How one is read aloud: by kind and place, nobody's name. */
export const readAloud = ({ kind, place }: Pick<EveningItem, 'kind' | 'place'>) =>
  place === '' ? t(`errandKind.${kind}`) : t('spot.item', { kind: t(`errandKind.${kind}`), place });

export interface EveningRowsProps {
  items: readonly EveningItem[];
  /** Shows what it is about and, on a further tap, whom. */
  onOpen: (item: EveningItem) => void;
}

/** What was done today. */
export function DoneRows({ items, onOpen }: EveningRowsProps) {
  return (
    <Card rows>
      {items.map((item) => (
        <ListRow
          key={item.errandId}
          title={readAloud(item)}
          note={[timeText(item.at), item.helper || t('spot.byCommunity')].join(' · ')}
          side={<ErrandStateTag state={item.state} />}
          onTap={() => onOpen(item)}
        />
      ))}
    </Card>
  );
}

/** What is still open, with a way to give it to somebody for tomorrow. */
export function OpenRows({
  items,
  onOpen,
  onGive,
}: EveningRowsProps & { onGive: (item: EveningItem) => void }) {
  const taker = ({ helper, state }: EveningItem) =>
    helper || t(state === 'submitted' ? 'spot.nobodyYet' : 'spot.byCommunity');
  return (
    <Card rows>
      {items.map((item) => (
        <ListRow
          key={item.errandId}
          title={readAloud(item)}
          note={[nearDayText(item.at), taker(item)].join(' · ')}
          side={
            item.give && (
              <Button
                size='tiny'
                label={t('spot.giveLabel', { what: readAloud(item) })}
                onTap={() => onGive(item)}
              >
                {t(item.give === 'assign' ? 'spot.giveTo' : 'spot.regive')}
              </Button>
            )
          }
          onTap={() => onOpen(item)}
        />
      ))}
    </Card>
  );
}

/** Who takes how much tomorrow. */
export function TakerRows({ open }: { open: readonly EveningItem[] }) {
  return (
    <Card rows>
      {takersOf(open).map(({ helper, isStaff, count }) => (
        <ListRow
          key={`${helper} ${isStaff}`}
          title={helper || t(isStaff ? 'spot.byCommunity' : 'spot.nobodyYet')}
          side={t('spot.takesNote', { n: count })}
        />
      ))}
    </Card>
  );
}
