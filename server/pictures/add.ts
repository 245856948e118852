import { limits } from '../../contract/limits';
import { pictures } from '../collections';
import { refuse } from '../kernel/refusal';
import { readFile, removeFiles, storeFile } from '../kernel/store/files';
import type { PictureRecord } from '../records/picture';
import { keptPathOf, pictureIdOf } from './about';
import { askCheck } from './ask-check';
import { extensionOf } from './picture-rules';
import { withoutMetadata } from './without-metadata';

interface Sent {
  /** Collection and id of what it is of. */
  about: string;
  /** What the phone stored. */
  sentAs: string;
  /** The member who sends it; of a wish, the identity: citizens are no members. */
  by: string;
  /** Pictures that there may be of it. */
  most: number;
  openid: string;
  now: Date;
}

/**
 * Takes a picture into the first free place, copied so that what is checked is what is shown, and asks for its check.
 * Said again it completes what broke off and never adds a second. Answers the picture's id.
 */
export async function addPictureTo(sent: Sent): Promise<string> {
  const { about, sentAs, most, openid, now } = sent;
  const standing = await pictures.find({ about }, { limit: most });
  const picture = standing.find((one) => isSame(one, sentAs)) ?? (await taken(sent, standing));
  if (picture.state === 'checking' && picture.traceId === null) await askCheck(picture, openid, now);
  return picture._id;
}

const isSame = (picture: PictureRecord, sentAs: string) =>
  picture.sentAs === sentAs && picture.state !== 'removed';

async function taken(sent: Sent, standing: readonly PictureRecord[]): Promise<PictureRecord> {
  const { about, sentAs, by, most, now } = sent;
  const free = freePlaces(standing, most);
  if (free.length === 0) refuse('picture.tooMany', { most });
  const fileId = await kept(about, sentAs);
  // The same sent at the same moment has taken it already.
  if (!fileId) return (await theSame(sent)) ?? refuse('picture.unreadable');
  for (const place of free) {
    const picture: PictureRecord = {
      _id: pictureIdOf(about, place),
      ...{ about, place, sentAs, fileId },
      ...{ state: 'checking', traceId: null, askedAt: null },
      ...{ addedBy: by, addedAt: now, approvedBy: null, updatedAt: now },
    };
    const inPlace = await putIn(picture);
    if (inPlace) {
      await removeFiles([sentAs]);
      return inPlace;
    }
  }
  refuse('picture.tooMany', { most });
}

const theSame = async ({ about, sentAs, most }: Sent) =>
  (await pictures.find({ about }, { limit: most })).find((one) => isSame(one, sentAs));

/** Places without a picture, in order. */
function freePlaces(standing: readonly PictureRecord[], most: number): number[] {
  const full = new Set(standing.filter(({ state }) => state !== 'removed').map(({ place }) => place));
  return Array.from({ length: most }, (_, place) => place).filter((place) => !full.has(place));
}

/** The picture in its place: new, in place of a removed one, or the same sent at the same moment; null when another was faster. */
async function putIn({ _id, ...picture }: PictureRecord): Promise<PictureRecord | null> {
  if (await pictures.insertOnce({ _id, ...picture })) return { _id, ...picture };
  if (await pictures.change({ _id, state: 'removed' }, { set: picture })) return { _id, ...picture };
  const other = await pictures.get(_id);
  return other && isSame(other, picture.sentAs) ? other : null;
}

/** Copies what the phone stored, but for where and when it was taken, to where no phone can change it; answers the copy's file id, null when there is nothing to copy. */
async function kept(about: string, sentAs: string): Promise<string | null> {
  const content = await readFile(sentAs);
  if (!content) return null;
  if (content.length > limits.pictureBytes) refuse('picture.tooLarge');
  const extension = extensionOf(content);
  const bare = withoutMetadata(content);
  if (!extension || !bare) refuse('picture.unreadable');
  return storeFile(keptPathOf(about, sentAs, extension), bare);
}
