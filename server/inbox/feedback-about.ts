import type { FeedbackSubject } from '../../contract/words';
import { activities, errands, organizations, wishes } from '../../server/collections';
import { maySee } from '../../server/errand-access/sight';
import { concernedByErrand, concernedByWish } from '../../server/letters/concerned';
import type { ActivityRecord } from '../../server/records/activity';
import type { ErrandRecord } from '../../server/records/errand';
import type { OrganizationRecord } from '../../server/records/organization';
import type { WishRecord } from '../../server/records/wish';
import { leadsAsked } from '../../server/statistics/joint-branches';
import type { Caller } from '../kernel/access/caller';
import { isOver, isStaffOf } from '../kernel/access/permission';
import { titleToOthers } from '../kernel/text/title-to-others';

/** What a letter is about, as it is on record. */
export type Subject =
  | { kind: 'wish'; record: WishRecord | null }
  | { kind: 'errand'; record: ErrandRecord | null }
  | { kind: 'activity'; record: ActivityRecord | null }
  | { kind: 'branch'; record: OrganizationRecord | null };

export async function subjectOf(about: { kind: FeedbackSubject; id: string }): Promise<Subject> {
  if (about.kind === 'wish') return { kind: 'wish', record: await wishes.get(about.id) };
  if (about.kind === 'errand') return { kind: 'errand', record: await errands.get(about.id) };
  if (about.kind === 'activity') return { kind: 'activity', record: await activities.get(about.id) };
  return { kind: 'branch', record: await organizations.get(about.id) };
}

/** What a letter says of its subject. */
export interface Told {
  title: string;
  /** Above which the township stands. */
  organizationId: string;
  /** Whom it concerns: openids, member ids and organizations. */
  concerned: string[];
}

/** Everybody may name a wish that has been on the wall; before that its poster, and the offices that look at it. */
const mayNameWish = (wish: WishRecord, caller: Caller) =>
  wish.publishedAt !== null ||
  wish.posterOpenid === caller.openid ||
  isStaffOf(caller, wish.communityId) ||
  isOver(caller, wish.line);

/** What is told of a subject; null where there is none, or the caller may not know of it. */
export function toldOf({ kind, record }: Subject, caller: Caller): Told | null {
  if (!record) return null;
  switch (kind) {
    case 'wish': {
      if (!mayNameWish(record, caller)) return null;
      const { communityId: organizationId } = record;
      return { title: titleToOthers(record), organizationId, concerned: concernedByWish(record) };
    }
    case 'errand': {
      if (!maySee(record, caller)) return null;
      const { communityId: organizationId } = record;
      return { title: titleToOthers(record), organizationId, concerned: concernedByErrand(record) };
    }
    case 'activity': {
      const { title, branchId, branchIds, createdBy, state } = record;
      const takesPart = caller.member !== null && branchIds.includes(caller.member.branchId);
      if (state === 'draft' || !(takesPart || leadsAsked(caller, record))) return null;
      return { title, organizationId: branchId, concerned: [createdBy, ...branchIds] };
    }
    case 'branch': {
      const { _id, name } = record;
      return { title: name, organizationId: _id, concerned: [_id] };
    }
  }
}
