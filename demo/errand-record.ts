import type { ErrandKind } from '../contract/words';
import { newErrand } from '../server/errand/new-errand';
import { sealContact } from '../server/errand/sealed-contact';
import { byClock, type ErrandWorkflow, errandWorkflow } from '../server/errand/workflow';
import { memberToOthers } from '../server/kernel/text/masked-name';
import type { Doer } from '../server/kernel/workflow';
import type { Contact } from '../server/records/contact';
import type { ErrandRecord } from '../server/records/errand';
import type { OrganizationRecord } from '../server/records/organization';
import { randomOf } from './random';
import type { Helper } from './registry';

/** An errand as it came to be. */
export interface ErrandPosting {
  /** Tells one errand from another; its identifier follows from it. */
  key: string;
  community: OrganizationRecord;
  /** Who of the community's staff sees to it. */
  staff: Helper;
  /** Whose words they are; null of what staff, or `enteredBy`, entered for somebody without a phone. */
  citizen: string | null;
  enteredBy?: Helper;
  contact: Contact;
  wording: { kind: ErrandKind; title: string; details: string };
  postedAt: Date;
}

/** What happened to it since, in order. */
export type ErrandEvent =
  | { what: 'accepted' | 'withdrawn' | 'lapsed'; at: Date }
  | { what: 'assigned'; at: Date; helper: Helper }
  | { what: 'reassigned'; at: Date; helper: Helper; note: string }
  | {
      what: 'handedBack' | 'passedUp' | 'takenBack' | 'progress' | 'done' | 'disputed' | 'rejected';
      at: Date;
      note: string;
    }
  | { what: 'confirmed'; at: Date; note: string };

/** The record of an errand after everything that happened to it: its steps are the workflow's own. */
export function errandRecord(
  posting: ErrandPosting,
  events: readonly ErrandEvent[],
  flow: ErrandWorkflow = errandWorkflow,
): ErrandRecord {
  const { community, contact, wording, citizen, staff, enteredBy, postedAt: now, key } = posting;
  const entering = citizen === null ? (enteredBy ?? staff) : null;
  const asked = { openid: citizen ?? entering?.openid ?? '', requestId: `demo-errand-${key}`, now };
  const forWhom = citizen === null ? ('behalf' as const) : ('self' as const);
  const posted = newErrand(
    { ...asked, input: { ...wording, communityId: community._id, forWhom, contact } },
    {
      ...{ community, advice: 'pass', memberId: entering?.memberId ?? null },
      branchId: citizen === null ? (enteredBy?.branchId ?? null) : null,
      by: entering && (enteredBy ? memberToOthers(enteredBy.name) : community.name),
    },
  );
  const iv = randomOf('errand contact', key).bytes(12);
  const start = { ...posted, contact: sealContact(contact, iv) };
  return events.reduce((errand, event) => {
    const { what, at } = event;
    const { by } = flow.row(what);
    if (by === 'timer' && flow.due(errand, at) !== what) throw new Error(`${what} of ${key} is not due`);
    const context = {
      ...{ doer: doerOf(errand, by, posting), now: at, note: 'note' in event ? event.note : '' },
      requestId: `demo-errand-${key}-${errand.steps.length}`,
    };
    return 'helper' in event
      ? flow.after(errand, event.what, { ...context, details: assigneeOf(event.helper) })
      : flow.after(errand, event.what, { ...context, details: undefined });
  }, start);
}

const assigneeOf = ({ memberId: _id, openid, branchId, name }: Helper) => ({ _id, openid, branchId, name });

function doerOf(errand: ErrandRecord, part: string, { staff, citizen }: ErrandPosting): Doer {
  const asStaff = { ...staff, by: errand.communityName };
  if (part === 'timer') return byClock(errand);
  if (part === 'voice' && citizen !== null) {
    return { openid: citizen, by: errand.postedBy, memberId: null, branchId: null };
  }
  const hands = part === 'handler' || part === 'assignee';
  if (!hands || errand.assigneeId === null || errand.assigneeOpenid === null) return asStaff;
  return {
    openid: errand.assigneeOpenid,
    by: memberToOthers(errand.assigneeName),
    memberId: errand.assigneeId,
    branchId: errand.assigneeBranchId,
  };
}
