import { pictures } from '../collections';
import { openCloud } from '../kernel/store/cloud';
import { temporaryUrls } from '../kernel/store/files';
import type { PictureRecord } from '../records/picture';

/** Seconds in which WeChat may fetch the picture: longer than it takes to answer (platform.md §4.4). */
const ADDRESS_SECONDS = 3600;
const PICTURE = 2;
const SOCIAL_LOG = 4;

/**
 * Asks WeChat to look at a picture; what it says comes to the function `push`, which finds the picture by the trace.
 * `openid` is of somebody who is here now: WeChat checks for nobody else (platform.md §4.3).
 */
export async function askCheck(
  { _id, fileId, traceId: before }: PictureRecord,
  openid: string,
  now: Date,
): Promise<void> {
  const url = (await temporaryUrls([fileId], ADDRESS_SECONDS)).get(fileId);
  if (!url) throw new Error(`Picture ${_id} has no file ${fileId}`);
  const { traceId } = (await openCloud().openapi.security.mediaCheckAsync({
    mediaUrl: url,
    mediaType: PICTURE,
    version: 2,
    scene: SOCIAL_LOG,
    openid,
  })) as { traceId: string };
  await pictures.change(
    { _id, fileId, state: 'checking', traceId: before },
    { set: { traceId, askedAt: now, updatedAt: now } },
  );
}
