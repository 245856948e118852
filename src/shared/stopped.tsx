import { View } from '@tarojs/components';
import { Refusal, type Trouble } from '@/cloud/trouble';
import { troubleText } from '@/cloud/trouble-text';
import { spoken } from '@/device/aria';
import { t } from '@/i18n';
import { Card } from '@/ui/layout/card';
import { Empty } from '@/ui/layout/empty';
import { Notice } from '@/ui/layout/notice';
import type { DrawingProps } from '@/ui/pictures/drawing';
import { isPassing, wayOn } from './way-on';

/** What hinders, in a picture and a few words; the reason stands below them. */
function hindrance(trouble: Trouble): { picture: DrawingProps['of']; title: string; reason: string } {
  const reason = troubleText(trouble, 'asking');
  if (!(trouble instanceof Refusal)) {
    return { picture: 'offline', title: reason, reason: t('common.unreachableNext') };
  }
  if (isPassing(trouble)) return { picture: 'nothing', title: t('common.stoppedFailed'), reason };
  if (trouble.code.endsWith('.unknown') || trouble.code === 'call.badInput') {
    return { picture: 'lost', title: t('common.stoppedLost'), reason };
  }
  return { picture: 'refused', title: t('common.stoppedRefused'), reason };
}

export interface StoppedProps {
  of: Trouble;
  again: () => unknown;
  /** An older answer stands below: a line above it is enough. */
  stands?: boolean;
  /** What to do, where the page knows better. */
  action?: { words: string; onTap: () => unknown };
}

/** Why a page did not get its answer, and the way on: in place of the page, or as a line above what it showed before. */
export function Stopped({ of, again, stands = false, action = wayOn(of, again) }: StoppedProps) {
  if (stands) {
    return (
      <Notice kind='waiting' action={action}>
        {of instanceof Refusal ? troubleText(of, 'asking') : t('common.unreachableOld')}
      </Notice>
    );
  }
  const { picture, title, reason } = hindrance(of);
  return (
    <View {...spoken({ role: 'alert' })}>
      <Card>
        <Empty picture={picture} title={title} next={reason} action={action} />
      </Card>
    </View>
  );
}
