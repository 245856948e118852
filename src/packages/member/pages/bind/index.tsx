import { limits } from '@contract/limits';
import { useState } from 'react';
import { Refusal } from '@/cloud/trouble';
import { openTab } from '@/device/navigate';
import { useBindDraft } from '@/features/member/bind-draft';
import { useBind } from '@/features/member/use-bind';
import { t } from '@/i18n';
import { fieldText } from '@/i18n/trouble';
import { BranchSearch } from '@/ui/branch-search';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Done } from '@/ui/done';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { TextField } from '@/ui/text-field';
import { TroubleNotice } from '@/ui/trouble-notice';

interface Bound {
  state: 'bound' | 'waiting';
  branchName: string;
}

function Outcome({ state, branchName }: Bound) {
  return (
    <Page
      title={t('mine.bindTitle')}
      centred
      footer={<Button onTap={() => openTab('home')}>{t('common.goHome')}</Button>}
    >
      {state === 'bound' ? (
        <Done title={t('mine.bound')} note={t('mine.boundNote', { branch: branchName })} />
      ) : (
        <Done title={t('mine.asked')} note={t('mine.askedNote', { branch: branchName })} />
      )}
    </Page>
  );
}

/** Binds the reader to their entry on a branch's roll; where none matches, asks the branch they choose. */
export default function BindPage() {
  const { draft, change, sent } = useBindDraft();
  const { act, trouble, forgive } = useBind();
  const [bound, setBound] = useState<Bound>();
  const noMatch =
    trouble instanceof Refusal &&
    (trouble.code === 'member.noMatch' || trouble.code === 'member.tooManyTries');
  const asksBranch = noMatch || draft.branch !== null;

  const write = (part: Parameters<typeof change>[0]) => {
    change(part);
    if (trouble && !noMatch) forgive();
  };
  const send = async () => {
    const { name, phone, note, branch } = draft;
    const answer = await act({
      name,
      phone,
      note,
      ...(branch ? { branchId: branch.organizationId } : {}),
    });
    if (!answer) return;
    sent();
    setBound(answer);
  };

  if (bound) return <Outcome {...bound} />;
  return (
    <Page
      title={t('mine.bindTitle')}
      footer={
        <Button kind='main' disabled={draft.name.trim() === '' || draft.phone === ''} onTap={send}>
          {asksBranch && draft.branch ? t('mine.askSecretary') : t('mine.bindAction')}
        </Button>
      }
    >
      <Notice kind='why'>{t('mine.bindWhy')}</Notice>
      <Card>
        <TextField
          label={t('mine.name')}
          hint={t('mine.nameHint')}
          value={draft.name}
          most={limits.personName}
          error={fieldText(trouble, 'name')}
          onChange={(name) => write({ name })}
        />
        <TextField
          label={t('mine.phone')}
          hint={t('mine.phoneHint')}
          keys='phone'
          value={draft.phone}
          error={fieldText(trouble, 'phone')}
          onChange={(phone) => write({ phone })}
        />
      </Card>
      {asksBranch && (
        <Card>
          <BranchSearch
            label={t('mine.branch')}
            hint={t('mine.branchHint')}
            chosen={draft.branch ? [draft.branch] : []}
            onChoose={(branch) => change({ branch })}
          />
          {draft.branch && (
            <TextField
              label={t('mine.note')}
              hint={t('mine.noteHint', { branch: draft.branch.name })}
              optional
              value={draft.note}
              most={limits.reason}
              onChange={(note) => write({ note })}
            />
          )}
        </Card>
      )}
      <TroubleNotice of={trouble} />
    </Page>
  );
}
