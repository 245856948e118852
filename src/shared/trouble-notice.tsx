import type { Trouble } from '@/cloud/trouble';
import { troubleText } from '@/cloud/trouble-text';
import { Notice, type NoticeProps } from '../ui/layout/notice';

/** Why the latest tap did not do what it said; nothing when all is well. */
export function TroubleNotice({ of, action }: { of: Trouble | undefined } & Pick<NoticeProps, 'action'>) {
  if (!of) return null;
  return (
    <Notice kind={of.name === 'Refusal' ? 'refused' : 'waiting'} action={action}>
      {troubleText(of)}
    </Notice>
  );
}
