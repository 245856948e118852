import type { ReactNode } from 'react';
import type { Asked } from '@/cloud/use-call';
import { usePageShown } from '@/device/page/page-shown';
import { useShowing } from '@/device/page/use-showing';
import { savePicture } from '@/device/pictures/picture';
import { PictureCanvas } from '@/device/pictures/picture-canvas';
import { say } from '@/device/say';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Lede } from '@/ui/layout/lede';
import { Page } from '@/ui/layout/page';
import { type Poster, posterPicture } from '@/ui/pictures/poster-drawing';
import { PosterSheet } from '@/ui/pictures/poster-sheet';
import { Answer } from './answer';

export interface PosterPageProps<Given> {
  title: string;
  /** What it is printed for. */
  why: string;
  /** What else is worth knowing. */
  whyMore: string;
  asked: Asked<Given>;
  posterOf: (given: Given) => Poster;
  /** What the app's own scanner reads off the code. */
  textOf: (given: Given) => string;
  /** Below the poster. */
  children?: ReactNode;
}

const save = async (poster: Poster) =>
  say((await savePicture(posterPicture(poster))) ? t('signal.posterSaved') : t('signal.posterNotSaved'));

/** A printed code to be saved as a picture and hung up; while it is in sight, other phones may scan it. */
export function PosterPage<Given>({
  title,
  why,
  whyMore,
  asked,
  posterOf,
  textOf,
  children,
}: PosterPageProps<Given>) {
  const given = asked.answer;
  useShowing(given === undefined ? '' : textOf(given), usePageShown());
  return (
    <Page
      title={title}
      footer={
        given !== undefined && (
          <Button kind='main' onTap={() => save(posterOf(given))}>
            {t('signal.posterSave')}
          </Button>
        )
      }
    >
      <Answer of={asked}>
        {(found) => (
          <>
            <Lede more={whyMore}>{why}</Lede>
            <PosterSheet of={posterOf(found)} />
          </>
        )}
      </Answer>
      {children}
      <PictureCanvas />
    </Page>
  );
}
