import type * as z from 'zod';
import type { picture } from '../../contract/picture';
import { temporaryUrls } from '../kernel/store/files';
import type { PictureRecord } from '../records/picture';
import { isOverdue } from './picture-rules';

/** Seconds that a page's addresses are good for. */
const ADDRESS_SECONDS = 3600;

/**
 * The pictures of one matter as somebody may see them, with all addresses in one request: until they have passed the
 * check they are for those who run it alone, and a refused one is shown to nobody.
 */
export async function picturesFor(
  pictures: readonly PictureRecord[],
  { runsIt, now }: { runsIt: boolean; now: Date },
): Promise<Array<z.input<typeof picture>>> {
  const seen = pictures
    .filter(({ state }) => state === 'passed' || (runsIt && state !== 'removed'))
    .sort((one, other) => one.addedAt.getTime() - other.addedAt.getTime() || one.place - other.place);
  const shown = seen.filter(({ state }) => state !== 'refused');
  const urls = await temporaryUrls(
    shown.map(({ fileId }) => fileId),
    ADDRESS_SECONDS,
  );
  return seen.flatMap((one) => {
    const { _id, state, fileId } = one;
    if (state === 'removed') return [];
    const url = state === 'refused' ? null : (urls.get(fileId) ?? null);
    return [{ pictureId: _id, state, url, overdue: isOverdue(one, now) }];
  });
}
