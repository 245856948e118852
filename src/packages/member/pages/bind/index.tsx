import type { Output } from '@contract/api';
import { limits } from '@contract/limits';
import { useState } from 'react';
import { Refusal, type Trouble } from '@/cloud/trouble';
import { fieldText } from '@/cloud/trouble-text';
import { openTab } from '@/device/page/navigate';
import { AfterConsent } from '@/features/consent/after-consent';
import { useBindDraft } from '@/features/member/bind-draft';
import { BranchToAsk } from '@/features/member/branch-to-ask';
import { useBind } from '@/features/member/use-bind';
import { t } from '@/i18n';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { PhoneButton } from '@/ui/form/phone-button';
import { TextField } from '@/ui/form/text-field';
import { Card } from '@/ui/layout/card';
import { Done } from '@/ui/layout/done';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';
import { TextLink } from '@/ui/text-link';

type Outcome = Output<'member.bind'>;

function OutcomePage({ state, branchName, unheard }: Outcome) {
  const note = unheard ? 'mine.unheardNote' : 'mine.askedNote';
  return (
    <Page
      title={t('mine.bindTitle')}
      centred
      footer={<Button onTap={() => openTab('home')}>{t('common.goHome')}</Button>}
    >
      {state === 'bound' ? (
        <Done title={t('mine.bound')} note={t('mine.boundNote', { branch: branchName })} />
      ) : (
        <Done title={t('mine.asked')} note={t(note, { branch: branchName })} />
      )}
    </Page>
  );
}

const isRefused = (trouble: Trouble | undefined, ...codes: Refusal['code'][]) =>
  trouble instanceof Refusal && codes.includes(trouble.code);

/**
 * Binds the reader to their entry on a branch's roll: by the number that WeChat gives, else by asking the branch that
 * they choose, with that number or with one that they type.
 */
function BindForm() {
  const { draft, change, sent } = useBindDraft();
  const { act, trouble, forgive } = useBind();
  /** What WeChat's button gave: it stands for the number while the branch is chosen. */
  const [phoneCode, setPhoneCode] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>();
  const noMatch = isRefused(trouble, 'member.noMatch', 'member.tooManyTries');
  const isSpent = isRefused(trouble, 'member.phoneCodeSpent', 'member.phoneUnavailable');
  const { typed, branch } = draft;
  const asksBranch = typed || noMatch || branch !== null;
  const presses = !typed && (phoneCode === undefined || isSpent);
  const missing =
    draft.name.trim() === '' || (typed && draft.phone === '') || (asksBranch && !presses && !branch);

  const write = (part: Parameters<typeof change>[0]) => {
    change(part);
    if (trouble) forgive();
  };
  const typeInstead = () => {
    forgive();
    change({ typed: true });
  };
  const send = async (code: string | undefined) => {
    const { name, phone, note } = draft;
    const answer = await act({
      ...{ name, note },
      ...(typed ? { phone } : { phoneCode: code }),
      ...(branch ? { branchId: branch.organizationId } : {}),
    });
    if (!answer) return;
    sent();
    setOutcome(answer);
  };
  const pressed = (code: string) => {
    setPhoneCode(code);
    return send(code);
  };

  if (outcome) return <OutcomePage {...outcome} />;
  return (
    <Page
      title={t('mine.bindTitle')}
      footer={
        presses ? (
          <PhoneButton disabled={missing} onCode={pressed} onRefused={typeInstead}>
            {t('mine.bindByWechat')}
          </PhoneButton>
        ) : (
          <Button kind='main' disabled={missing} onTap={() => send(phoneCode)}>
            {asksBranch ? t('mine.askBranch') : t('mine.bindAgain')}
          </Button>
        )
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
        {typed && (
          <TextField
            label={t('mine.phone')}
            hint={t('mine.phoneHint')}
            keys='phone'
            value={draft.phone}
            error={fieldText(trouble, 'phone')}
            onChange={(phone) => write({ phone })}
          />
        )}
      </Card>
      {typed ? (
        <TextLink onTap={() => write({ typed: false })}>{t('mine.byWechatInstead')}</TextLink>
      ) : (
        <>
          {presses && <Notice kind='why'>{t('mine.bindByWechatWhat')}</Notice>}
          <TextLink onTap={typeInstead}>{t('mine.typeInstead')}</TextLink>
        </>
      )}
      <TroubleNotice of={trouble} />
      {asksBranch && (
        <BranchToAsk
          branch={branch}
          note={draft.note}
          onBranch={(chosen) => change({ branch: chosen })}
          onNote={(note) => change({ note })}
        />
      )}
    </Page>
  );
}

/** The same, once the person agreed to what is collected. */
export default function BindPage() {
  return (
    <AfterConsent title={t('mine.bindTitle')}>
      <BindForm />
    </AfterConsent>
  );
}
