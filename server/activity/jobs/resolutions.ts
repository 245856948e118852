import { members, resolutions } from '../../collections';
import { walkDaily } from '../../kernel/store/daily-walk';
import { command } from '../../kernel/store/database';
import { dayOf, daysAfter } from '../../kernel/time/clock';
import { writeMessages } from '../../messaging/tell';
import type { MessageRecord } from '../../records/message';
import type { ResolutionRecord } from '../../records/resolution';

const AT_ONCE = 100;
/** An owner is reminded when the day is so near. */
const DAYS_BEFORE = 3;
const DAY = 86_400_000;

/** One owner's message; the same for the same day, so that a day that is moved reminds anew. */
const messageTo = (resolution: ResolutionRecord, openid: string, now: Date): MessageRecord => ({
  _id: ['resolutionDue', resolution._id, resolution.ownerId, resolution.dueOn].join('_'),
  openid,
  memberId: resolution.ownerId,
  what: 'resolutionDue',
  params: { title: resolution.text, startsAt: null, place: '', reason: resolution.dueOn, was: null },
  about: { kind: 'activity', id: resolution.activityId },
  at: now,
  readAt: null,
  delivery: 'none',
  deliverBy: new Date(now.getTime() + DAYS_BEFORE * DAY),
  claim: null,
  updatedAt: now,
});

/** Reminds owners of what was resolved and is due within three days, once. Says how many were reminded now. */
export function remindOfResolutions(now: Date, until: number): Promise<number> {
  const today = dayOf(now);
  const { and, gte, lte } = command();
  const near = { state: 'open', dueOn: and(gte(today), lte(daysAfter(today, DAYS_BEFORE))) };
  const placeOf = ({ dueOn }: ResolutionRecord) => dueOn;
  return walkDaily('resolutionsDue', now, until, {
    placeOf,
    read: (after) =>
      resolutions.page(near, {
        order: ['dueOn', 'asc'],
        limit: AT_ONCE,
        after,
        placeOf,
      }),
    work: async (rows) => {
      const openids = await openidsOf([...new Set(rows.map(({ ownerId }) => ownerId))]);
      return writeMessages(
        rows.flatMap((resolution) => {
          const openid = openids.get(resolution.ownerId);
          return openid ? [messageTo(resolution, openid, now)] : [];
        }),
      );
    },
  });
}

/** With which WeChat each of these members reads; none for those without. One request. */
async function openidsOf(memberIds: readonly string[]): Promise<Map<string, string | null>> {
  if (memberIds.length === 0) return new Map();
  const found = await members.find(
    { _id: command().in(memberIds), onRoll: true },
    { limit: memberIds.length, fields: ['openid'] },
  );
  return new Map(found.map(({ _id, openid }) => [_id, openid]));
}
