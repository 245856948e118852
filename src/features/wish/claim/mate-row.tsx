import type { Output } from '@contract/api';
import { t } from '@/i18n';
import { apartText } from '@/i18n/tell-apart';
import { Button } from '@/ui/button';
import { ListRow } from '@/ui/list-row';
import { Avatar } from '@/ui/pictures/avatar';

type Mate = Output<'wish.mates'>['people'][number];

export interface MateRowProps {
  of: Mate;
  on: boolean;
  onToggle: (mate: Mate) => void;
}

/** Somebody of the branch who is asked to help, or could be. */
export function MateRow({ of: mate, on, onToggle }: MateRowProps) {
  const { name, helps, asked, withoutPhone, distinguishing } = mate;
  const note = [
    apartText(distinguishing),
    helps && t('wall.helps'),
    asked && t('wall.askedMate'),
    withoutPhone && t('wall.withoutPhone'),
  ]
    .filter(Boolean)
    .join(' \u00b7 ');
  return (
    <ListRow
      head={<Avatar name={name} />}
      title={name}
      note={note}
      side={
        <Button
          kind={on ? 'line' : 'soft'}
          size='tiny'
          label={t(on ? 'wall.mateOff' : 'wall.mateOn', { name })}
          onTap={() => onToggle(mate)}
        >
          {t(on ? 'wall.mateDrop' : 'wall.matePick')}
        </Button>
      }
    />
  );
}
