import { useCall } from '@/cloud/use-call';
import { open } from '@/device/page/navigate';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';

/** For whoever is on no branch's roll, or not yet: why there is nothing here, and what to do if there should be. */
export function Unbound() {
  const { answer } = useCall('member.me', {}, { keep: true });
  const request = answer?.request;
  if (request?.state === 'waiting') {
    return (
      <Card>
        <Empty
          picture='people'
          title={t('study.bindWaiting')}
          next={t('study.bindWaitingNext', { branch: request.branchName })}
        />
      </Card>
    );
  }
  return (
    <Card>
      <Empty
        picture='people'
        title={t('study.unbound')}
        next={t('study.unboundNext')}
        action={{ words: t('study.unboundGo'), onTap: () => open('memberBind') }}
      />
    </Card>
  );
}
