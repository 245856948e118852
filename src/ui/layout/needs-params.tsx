import type { ReactElement } from 'react';
import { open, openTab } from '@/device/page/navigate';
import { useParams } from '@/device/page/params';
import { t } from '@/i18n';
import { Button } from '../button';
import { Card } from './card';
import { Empty } from './empty';
import { Page } from './page';

/** What a page may be about, and where others like it are found. */
const subjects = {
  activity: { title: 'activity.title', onTap: () => open('activityList') },
  wish: { title: 'wish.title', onTap: () => openTab('wishes') },
  errand: { title: 'errand.title', onTap: () => open('errandList') },
  organization: { title: 'publicPage.title', onTap: () => openTab('wishes') },
  study: { title: 'study.title', onTap: () => openTab('study') },
  sheet: { title: 'community.sheet', onTap: () => open('communityReceived') },
} as const;
export type Subject = keyof typeof subjects;

/** Instead of a page that was not told what it is about (a cut link, an old one): says what is missing, and leads on. */
export function LostSubject({ subject }: { subject: Subject }) {
  const { title, onTap } = subjects[subject];
  return (
    <Page title={t(title)}>
      <Card>
        <Empty
          picture='lost'
          title={t(`lost.${subject}`)}
          next={t(`lost.${subject}Next`)}
          action={{ words: t(`lost.${subject}Go`), onTap }}
        />
      </Card>
      <Button onTap={() => openTab('home')}>{t('common.goHome')}</Button>
    </Page>
  );
}

/**
 * A page that cannot be without some parameters of its address: it is drawn only when it has them all, so that it never asks
 * the cloud about nothing. Without one of them `LostSubject` stands in its place.
 */
export function needsParams<Name extends string>(
  subject: Subject,
  names: readonly Name[],
  Drawn: (params: Readonly<Record<Name, string>>) => ReactElement,
): () => ReactElement {
  return function PageWithParams() {
    const params = useParams();
    const given = names.flatMap((name) => {
      const value = params[name];
      return value === undefined ? [] : [[name, value]];
    });
    if (given.length < names.length) return <LostSubject subject={subject} />;
    return <Drawn {...(Object.fromEntries(given) as Record<Name, string>)} />;
  };
}
