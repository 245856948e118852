import { useState } from 'react';
import { fieldText } from '@/cloud/trouble-text';
import { useAct } from '@/cloud/use-act';
import { open } from '@/device/page/navigate';
import { confirm, say } from '@/device/say';
import { useMe } from '@/features/member/use-me';
import { t } from '@/i18n';
import { Answer } from '@/shared/answer';
import { TroubleNotice } from '@/shared/trouble-notice';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/form/text-field';
import { Card } from '@/ui/layout/card';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { ListRow } from '@/ui/list-row';
import { Row } from '@/ui/row';
import { Lead, Sub } from '@/ui/text';

/** Twelve characters, and room for dashes and spaces. */
const MOST = 30;

/** What the reader is administrator of, and the way out of it. */
function Own({ of }: { of: readonly { organizationId: string; name: string }[] }) {
  const { act, trouble } = useAct('member.resign', { refreshes: ['member.me'] });
  const end = async (organizationId: string, name: string) => {
    const agreed = await confirm({
      title: t('administrator.endTitle', { name }),
      text: t('administrator.endText'),
      yes: t('administrator.end'),
    });
    if (agreed && (await act({ organizationId }))) say(t('administrator.ended'));
  };
  return (
    <>
      {of.map(({ organizationId, name }) => (
        <Card key={organizationId}>
          <Lead>{t('administrator.own', { name })}</Lead>
          <Sub>{t('administrator.ownNote')}</Sub>
          <Row equal spaced>
            <Button size='medium' onTap={() => end(organizationId, name)}>
              {t('administrator.end')}
            </Button>
          </Row>
        </Card>
      ))}
      {of.length > 0 && (
        <Card rows>
          <ListRow title={t('doctor.title')} note={t('doctor.mineNote')} onTap={() => open('memberDoctor')} />
        </Card>
      )}
      <TroubleNotice of={trouble} />
    </>
  );
}

/** 管理员代码: whoever set the environment up hands out a code once; typed here it makes its reader an administrator. */
export default function AdministratorPage() {
  const me = useMe();
  const { act, trouble, forgive } = useAct('member.redeem', {
    refreshes: ['member.', 'summary.', 'activity.', 'study.'],
  });
  const [code, setCode] = useState('');
  const write = (typed: string) => {
    setCode(typed);
    if (trouble) forgive();
  };
  const send = async () => {
    const answer = await act({ code });
    if (!answer) return;
    setCode('');
    const { organizationName: name, boundTo: branch } = answer;
    say(branch === '' ? t('administrator.done', { name }) : t('administrator.doneBound', { name, branch }));
  };
  return (
    <Page
      title={t('administrator.title')}
      footer={
        <Button kind='main' disabled={code.trim() === ''} onTap={send}>
          {t('administrator.redeem')}
        </Button>
      }
    >
      <Answer of={me}>{({ administers = [] }) => <Own of={administers} />}</Answer>
      <Lede more={t('administrator.whyMore')}>{t('administrator.why')}</Lede>
      <Card>
        <TextField
          label={t('administrator.code')}
          hint={t('administrator.codeHint')}
          value={code}
          most={MOST}
          error={fieldText(trouble, 'code')}
          onChange={write}
        />
      </Card>
      <TroubleNotice of={trouble} />
    </Page>
  );
}
