import { isSameName } from '@contract/text/fold';
import { useState } from 'react';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Skeleton } from '@/ui/skeleton';
import { Tag } from '@/ui/tag';
import { TextField } from '@/ui/text-field';
import { TroubleNotice } from '@/ui/trouble-notice';
import { likeliestFirst } from './likeliest-first';
import type { BindRequest } from './request-card';
import { useAnswerRequest } from './use-answer-request';
import { useUnboundEntries } from './use-unbound-entries';

/** Entries shown at most; with more, the name is written to find one. */
const shown = 6;

export interface ApproveSheetProps {
  request: BindRequest | undefined;
  onClose: () => void;
}

/** Which entry of the roll somebody is, or that they are new on it. */
export function ApproveSheet({ request, onClose }: ApproveSheetProps) {
  const { act, busy, trouble, forgive } = useAnswerRequest();
  const { entries, waiting } = useUnboundEntries(request !== undefined);
  const [search, setSearch] = useState('');
  if (!request) return null;
  const { requestId, name } = request;

  const close = () => {
    forgive();
    setSearch('');
    onClose();
  };
  const approve = async (memberId?: string) => {
    const answered = await act({ requestId, approve: true, ...(memberId ? { memberId } : {}) });
    if (!answered) return;
    close();
    say(t('branch.approved', { name }));
  };
  const asNew = async () => {
    const agreed = await confirm({
      title: t('branch.newEntryTitle', { name }),
      text: t('branch.newEntryText'),
      yes: t('branch.newEntryYes'),
    });
    if (agreed) await approve();
  };
  const found = likeliestFirst(entries, name, search);
  return (
    <Sheet open title={t('branch.approveTitle', { name })} onClose={close}>
      <Notice kind='why'>{t('branch.approveWhy')}</Notice>
      {waiting && <Skeleton cards={1} />}
      {entries.length > shown && (
        <TextField
          label={t('branch.searchName')}
          example={t('branch.searchNameExample')}
          value={search}
          onChange={setSearch}
        />
      )}
      {!waiting && found.length === 0 && <Notice kind='waiting'>{t('branch.noEntries')}</Notice>}
      {found.length > 0 && (
        <Card rows>
          {found.slice(0, shown).map((entry) => (
            <ListRow
              key={entry.memberId}
              title={entry.name}
              note={entry.age === null ? undefined : t('activity.age', { n: entry.age })}
              side={
                <Row>
                  {isSameName(entry.name, name) && <Tag tone='green'>{t('branch.sameName')}</Tag>}
                  <Button kind='soft' size='tiny' busy={busy} onTap={() => approve(entry.memberId)}>
                    {t('branch.asEntry')}
                  </Button>
                </Row>
              }
            />
          ))}
        </Card>
      )}
      <TroubleNotice of={trouble} />
      <Button onTap={asNew}>{t('branch.newEntry')}</Button>
    </Sheet>
  );
}
