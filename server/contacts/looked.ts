import { audits } from '../collections';
import type { Request } from '../kernel/action';
import { auditLine } from '../kernel/audit';
import { identifierOf } from '../kernel/store/identifier';

/** By which call somebody is told whom to reach. */
type Look = 'wish.contact' | 'wish.claim' | 'wish.ownContact' | 'errand.contact' | 'errand.ownContact';

/** Says that somebody is told whom to reach, before they are: what is not audited is not told. Sent again, it is one line. */
export const noteLook = (
  what: Look,
  id: string,
  {
    caller,
    openid,
    requestId,
    now,
  }: Pick<Request<unknown, unknown>, 'caller' | 'openid' | 'requestId' | 'now'>,
): Promise<boolean> =>
  audits.insertOnce(
    auditLine({
      what,
      collection: what.startsWith('errand.') ? 'errands' : 'wishes',
      // By the person too: another's look with the same mark would leave no line.
      occasion: identifierOf(what, { openid, requestId }),
      ...{ id, openid, reason: '', at: now },
      branchId: caller.member?.branchId ?? null,
    }),
  );
