import type { NumbersChoice } from '../../contract/envelope';
import type { OfficeRole } from '../../contract/words';

/** Who looks at the texts of their own place: whoever leads it or works for it. Those above look at them as well. */
export const nearHeld: readonly OfficeRole[] = ['secretary', 'committee', 'communityStaff'];

/** `releasing`: somebody said yes, and the call is on its way; `lapsed`: they did, and it could no longer be done. */
export type HeldState = 'waiting' | 'releasing' | 'released' | 'declined' | 'lapsed';

/** A call with a text for several readers of which WeChat's check was unsure: it waits for somebody to look at it. */
export interface HeldTextRecord {
  /** From who said what by which call: said again, it is the same. */
  _id: string;
  /** `activity.create`. */
  call: string;
  openid: string;
  requestId: string;
  /** What the call said, as JSON. */
  input: string;
  numbers: NumbersChoice | null;
  /** Of that, what others would read. */
  texts: string[];
  advice: 'review' | 'unchecked';
  /** Whose people look at it, with the line from the city down to it: so may those above. */
  organizationId: string;
  organizationName: string;
  line: string[];
  /** Who said it, as others may know them. */
  by: string;
  state: HeldState;
  at: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  /** Why it may not go out. */
  reason: string;
  updatedAt: Date;
}
