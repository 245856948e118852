import { limits } from '@contract/limits';
import { useState } from 'react';
import { Refusal } from '@/cloud/trouble';
import { confirm, say } from '@/device/say';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { useSettled } from '@/shared/use-settled';
import { Button } from '@/ui/button';
import { SearchField } from '@/ui/form/search-field';
import { Card } from '@/ui/layout/card';
import { Notice } from '@/ui/layout/notice';
import { Sheet } from '@/ui/layout/sheet';
import { Tiny } from '@/ui/text';
import { CandidateRow } from './candidate-row';
import type { BindRequest } from './request-card';
import { useAnswerRequest } from './use-answer-request';
import { type Candidate, useCandidates } from './use-candidates';

export interface ApproveSheetProps {
  request: BindRequest;
  onClose: () => void;
}

interface As {
  memberId?: string;
  notTheSame?: boolean;
}

/** Which entry of the roll somebody is, or that they are new on it. */
export function ApproveSheet({ request, onClose }: ApproveSheetProps) {
  const { act, busy, trouble, forgive } = useAnswerRequest();
  const [search, setSearch] = useState('');
  const asked = useCandidates(request.requestId, useSettled(search.trim()));
  const { requestId, name, branchName } = request;
  const doubles = trouble instanceof Refusal && trouble.code === 'member.onRollAlready';

  const close = () => {
    forgive();
    onClose();
  };
  const approve = async (as: As) => {
    const answered = await act({ requestId, approve: true, ...as });
    if (!answered) return;
    close();
    if (answered.state !== 'passedUp') return say(t('branch.approved', { name }));
    const { passedTo } = answered;
    say(passedTo === '' ? t('branch.passedUpNobody') : t('branch.passedUp', { to: passedTo }));
  };
  const choose = async ({ memberId, name: entryName, bound }: Candidate) => {
    const agreed =
      !bound ||
      (await confirm({
        title: t('branch.moveTitle', { name: entryName }),
        text: t('branch.moveText', { name: entryName }),
        yes: t('branch.moveYes'),
      }));
    if (agreed) await approve({ memberId });
  };
  const asNew = async () => {
    const agreed = await confirm(
      doubles
        ? {
            title: t('branch.notTheSameTitle'),
            text: t('branch.notTheSameText', { name: String(trouble.params?.name ?? name) }),
            yes: t('branch.notTheSameYes'),
          }
        : {
            title: t('branch.newEntryTitle', { name }),
            text: t('branch.newEntryText', { branch: branchName }),
            yes: t('branch.newEntryYes'),
          },
    );
    if (agreed) await approve(doubles ? { notTheSame: true } : {});
  };
  return (
    <Sheet open title={t('branch.approveTitle', { name })} onClose={close}>
      <Notice kind='why'>{t('branch.approveWhy')}</Notice>
      <SearchField
        label={t('branch.searchName')}
        example={t('branch.searchNameExample')}
        most={limits.personName}
        value={search}
        onChange={setSearch}
        clear={t('branch.requestsClear')}
      />
      <Answer of={asked}>
        {({ items, more }) => (
          <>
            {items.length === 0 && <Notice kind='waiting'>{t('branch.noEntries')}</Notice>}
            {items.length > 0 && (
              <Card rows>
                {items.map((entry) => (
                  <CandidateRow
                    key={entry.memberId}
                    entry={entry}
                    busy={busy}
                    onChoose={() => choose(entry)}
                  />
                ))}
              </Card>
            )}
            {more && <Tiny>{t('branch.moreEntries')}</Tiny>}
          </>
        )}
      </Answer>
      <TroubleNotice of={trouble} />
      <Button busy={busy} onTap={asNew}>
        {doubles ? t('branch.notTheSame') : t('branch.newEntry')}
      </Button>
    </Sheet>
  );
}
