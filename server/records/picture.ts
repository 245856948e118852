import type { PictureState } from '../../contract/words';

/** A picture of something, such as `activities/<id>`, in one of its few places. */
export interface PictureRecord {
  /** `pictureIdOf(about, place)`: two pictures never stand in one place. */
  _id: string;
  /** Collection and id of what it is of. */
  about: string;
  place: number;
  /** What the phone stored, which whoever sent it could change later: copied to `fileId`, then removed. */
  sentAs: string;
  /** The copy that is checked and shown. */
  fileId: string;
  state: PictureState | 'removed';
  /** WeChat's name for the check under way: never sent to a phone. Null when none was asked for or it came to nothing. */
  traceId: string | null;
  askedAt: Date | null;
  /** The member who sent it; of a wish, the identity. Never sent to a phone. */
  addedBy: string;
  addedAt: Date;
  /** Who stood for a picture of which WeChat was unsure. */
  approvedBy: string | null;
  updatedAt: Date;
}
