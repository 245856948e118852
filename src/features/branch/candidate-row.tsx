import { t } from '@/i18n';
import { apartText } from '@/i18n/tell-apart';
import { Button } from '@/ui/button';
import { ListRow } from '@/ui/list-row';
import { Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import type { Candidate } from './use-candidates';

export interface CandidateRowProps {
  entry: Candidate;
  busy: boolean;
  onChoose: () => unknown;
}

/** Somebody of the roll whom a request may be about, with what tells them from others of the name. */
export function CandidateRow({ entry, busy, onChoose }: CandidateRowProps) {
  const { name, sameName, samePhone, meant, bound, office } = entry;
  return (
    <ListRow
      title={
        <Row>
          {name}
          {sameName && <Tag tone='green'>{t('branch.sameName')}</Tag>}
          {samePhone && <Tag tone='green'>{t('branch.samePhone')}</Tag>}
          {meant && <Tag tone='gold'>{t('branch.meant')}</Tag>}
        </Row>
      }
      note={[apartText(entry.distinguishing), bound && t('branch.isBound'), office && t('branch.hasOffice')]
        .filter(Boolean)
        .join(' \u00b7 ')}
      side={
        <Button kind='soft' size='tiny' busy={busy} onTap={onChoose}>
          {t('branch.asEntry')}
        </Button>
      }
    />
  );
}
