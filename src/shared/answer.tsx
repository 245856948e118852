import type { ReactNode } from 'react';
import type { Asked } from '@/cloud/use-call';
import { Skeleton } from '@/ui/layout/skeleton';
import { Stopped } from './stopped';

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
  const { answer, trouble, again } = of;
  return (
    <>
      {trouble && <Stopped of={trouble} again={again} stands={answer !== undefined} />}
      {answer === undefined ? !trouble && (shape ?? <Skeleton />) : children(answer)}
    </>
  );
}
