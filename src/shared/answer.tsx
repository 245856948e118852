import type { ReactNode } from 'react';
import { troubleText } from '@/cloud/trouble-text';
import type { Asked } from '@/cloud/use-call';
import { t } from '@/i18n';
import { Notice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { wayOn } from './way-on';

export interface AnswerProps<Given> {
  of: Asked<Given>;
  /** The page's own shape while it waits; left out, two cards. */
  shape?: ReactNode;
  children: (answer: Given) => ReactNode;
}

/**
 * Shows an answer once it is there: its shape while it waits, what went wrong with a way on,
 * and over an older answer a word that it is old.
 */
export function Answer<Given>({ of, shape, children }: AnswerProps<Given>) {
  if (of.answer === undefined) {
    if (of.trouble) {
      return (
        <Notice
          kind={of.trouble.name === 'Refusal' ? 'refused' : 'waiting'}
          action={wayOn(of.trouble, of.again)}
        >
          {troubleText(of.trouble, 'asking')}
        </Notice>
      );
    }
    return <>{shape ?? <Skeleton />}</>;
  }
  return (
    <>
      {of.trouble && (
        <Notice kind='waiting' action={wayOn(of.trouble, of.again)}>
          {of.trouble.name === 'Refusal' ? troubleText(of.trouble, 'asking') : t('common.unreachableOld')}
        </Notice>
      )}
      {children(of.answer)}
    </>
  );
}
