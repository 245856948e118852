import type { ErrandCard } from '@contract/errand';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { nearDayText } from '@/i18n/dates';
import { ListRow } from '@/ui/list-row';
import { ErrandStateTag } from './errand-state-tag';
import { handsText } from './hands-text';

/** One errand in a list: what, whose, since when, who has it in hand, and how it stands. */
export function ErrandRow({ errand, own }: { errand: ErrandCard; own: boolean }) {
  const { errandId, title, kind, state, communityName, postedBy, postedAt } = errand;
  const who = own ? communityName : t('errand.from', { community: communityName, who: postedBy });
  const hands = handsText(errand);
  const note = [t(`errandKind.${kind}`), who, nearDayText(postedAt), hands].filter(Boolean).join(' \u00b7 ');
  return (
    <ListRow
      title={title}
      note={note}
      side={<ErrandStateTag state={state} />}
      onTap={() => void open('errandDetail', { errandId })}
    />
  );
}
