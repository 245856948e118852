import { answers, attendances, messages, organizations } from '../collections';
import { countOf, rowsOf } from '../kernel/store/read';
import { yearOf } from '../kernel/time/clock';
import type { Reader } from '../kernel/todo';
import { studyRead } from '../statistics/study-hours';

const ACTIVITIES_SHOWN = 50;
/** A year of one member: meetings and theme days, and room for much volunteering. */
const ATTENDANCES_OF_A_YEAR = 500;

/** What the home page shows beside to-dos: where somebody belongs, their year so far, and what they said of what is next. */
export const homeReads = ({ caller: { openid, member }, higher, now }: Reader) => ({
  unread: countOf(messages, { openid, readAt: null }),
  branch: member && rowsOf(organizations, { _id: member.branchId }, { limit: 1 }),
  over: higher ? rowsOf(organizations, { _id: higher }, { limit: 1, fields: ['name'] }) : null,
  attendances:
    member &&
    rowsOf(
      attendances,
      { memberId: member._id, year: yearOf(now) },
      {
        limit: ATTENDANCES_OF_A_YEAR,
        fields: ['activityId', 'kind', 'state', 'at', 'creditHours', 'cleared'],
      },
    ),
  study: member && studyRead(member._id, yearOf(now)),
  // Enough to hold every one that is shown.
  said:
    member &&
    rowsOf(answers, { memberId: member._id }, { limit: ACTIVITIES_SHOWN, order: ['saidAt', 'desc'] }),
});
