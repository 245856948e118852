import { useCall } from '@/cloud/use-call';
import { t } from '@/i18n';
import { whenText } from '@/i18n/dates';
import { Answer } from '@/shared/answer';
import { Card } from '@/ui/layout/card';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { Lead, Sub } from '@/ui/text';

/** Names shown of one kind: enough to tell whoever operates the environment where to look. */
const MOST = 8;

const namesText = (names: readonly string[]) =>
  [...names.slice(0, MOST), ...(names.length > MOST ? [t('doctor.more', { n: names.length })] : [])].join(
    ' ',
  );

/** 系统检查: what the last check of the environment found and what to do about it, for administrators. */
export default function DoctorPage() {
  const asked = useCall('member.doctor', {});
  return (
    <Page title={t('doctor.title')}>
      <Answer of={asked}>
        {({ at, findings }) =>
          at === null ? (
            <Card>
              <Lead>{t('doctor.never')}</Lead>
              <Sub>{t('doctor.neverNote')}</Sub>
            </Card>
          ) : (
            <>
              <Card>
                <Lead>
                  {findings.length === 0 ? t('doctor.fine') : t('doctor.found', { n: findings.length })}
                </Lead>
                <Sub>{t('doctor.at', { when: whenText(at) })}</Sub>
              </Card>
              {findings.map(({ kind, names }) => (
                <Card key={kind}>
                  <Lead>{t(`doctor.kind_${kind}`)}</Lead>
                  <Sub>{namesText(names)}</Sub>
                  <Sub>{t(`doctor.todo_${kind}`)}</Sub>
                </Card>
              ))}
            </>
          )
        }
      </Answer>
      <Lede more={t('doctor.whyMore')}>{t('doctor.why')}</Lede>
    </Page>
  );
}
