import type { ReactNode } from 'react';
import type { Trouble } from '@/cloud/trouble';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Lede } from '@/ui/layout/lede';
import { Notice } from '@/ui/layout/notice';
import { Page } from '@/ui/layout/page';
import { TroubleNotice } from './trouble-notice';

export interface PostingPageProps {
  title: string;
  /** What it is for, said where nothing is left of an earlier visit. */
  why?: string;
  /** The words of the button that sends it. */
  send: string;
  onSend: () => Promise<void>;
  /** What an earlier visit left unfinished stands in the form. */
  restored: boolean;
  onStartAfresh: () => void;
  /** The community's code that was scanned names none. */
  unknown: boolean;
  /** Why it was not sent, unless that is said beside a field; and the way on from there. */
  trouble: Trouble | undefined;
  wayOn?: { words: string; onTap: () => void } | undefined;
  children?: ReactNode;
}

/** A form that says something to a community: nothing written is lost, and what went wrong is said where the tap was. */
export function PostingPage(props: PostingPageProps) {
  const { title, why, send, onSend, restored, onStartAfresh, unknown, trouble, wayOn, children } = props;
  return (
    <Page
      title={title}
      footer={
        <>
          {/* Where the tap was: the form is long, and its end out of sight. */}
          <TroubleNotice of={trouble} action={wayOn} />
          <Button kind='main' onTap={onSend}>
            {send}
          </Button>
        </>
      }
    >
      {restored && (
        <Notice kind='why' action={{ words: t('posting.draftDrop'), onTap: onStartAfresh }}>
          {t('posting.draftKept')}
        </Notice>
      )}
      {why && !restored && <Lede>{why}</Lede>}
      {unknown && <Notice kind='waiting'>{t('posting.boardUnknown')}</Notice>}
      {children}
    </Page>
  );
}
