import { capturesKept } from '../../server/activity/jobs/retention';
import { heldTextsKept } from '../../server/content-check/retention';
import { errandContactsKept } from '../../server/errand/jobs/retention';
import { letterContactsKept } from '../../server/inbox/retention';
import { auditsKept } from '../../server/kernel/audit-retention';
import { messagesKept } from '../../server/messaging/retention';
import { wishContactsKept } from '../../server/wish/jobs/retention';

/** What each area keeps for a time only, in the order in which a day's run goes through it. */
export const periods = [
  messagesKept,
  auditsKept,
  capturesKept,
  heldTextsKept,
  wishContactsKept,
  errandContactsKept,
  letterContactsKept,
];
