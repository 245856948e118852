import { organizations } from '../../collections';
import { walkDaily } from '../../kernel/store/daily-walk';
import { isEnding, quarterOf } from '../../kernel/time/quarter';
import { officersAt } from '../../messaging/officers';
import { writeMessages } from '../../messaging/tell';
import { officeMessage } from '../../messaging/tell-office';
import type { OrganizationRecord } from '../../records/organization';

const COMMUNITIES_AT_ONCE = 50;

/** What a community's staff are told when the quarter comes to its end: once a quarter, however often the walk is made. */
const newsOf = ({ _id, name }: Pick<OrganizationRecord, '_id' | 'name'>, quarter: string, at: Date) => ({
  ...{ what: 'sheetsDue' as const, title: name, place: '', reason: '', occasion: quarter, at },
  about: { kind: 'sheets' as const, id: _id },
});

/**
 * Reminds every community's staff in the last seven days of a quarter that its sheets may be sent, once each; walked
 * anew each of these days, so that nobody who took the work on meanwhile is left out. Says how many were reminded now.
 */
export async function remindOfSheets(now: Date, until: number): Promise<number> {
  const quarter = quarterOf(now);
  if (!isEnding(quarter, now)) return 0;
  const placeOf = ({ name }: OrganizationRecord) => name;
  return walkDaily('sheetsDue', now, until, {
    placeOf,
    read: (after) =>
      organizations.page(
        { kind: 'community' },
        { order: ['name', 'asc'], limit: COMMUNITIES_AT_ONCE, after, placeOf },
      ),
    work: async (communities) => {
      const staff = await officersAt(
        communities.map(({ _id }) => _id),
        'communityStaff',
      );
      return writeMessages(
        communities.flatMap((community) =>
          (staff.get(community._id) ?? []).map((officer) =>
            officeMessage(officer, newsOf(community, quarter, now)),
          ),
        ),
      );
    },
  });
}
