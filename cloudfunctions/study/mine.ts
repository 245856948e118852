import { lastDayOfGrace, yearStanding } from '../../contract/open-year';
import * as contract from '../../contract/study';
import { studyRecords } from '../../server/collections';
import { isMember } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { readCursor } from '../../server/kernel/store/cursor';
import { dayOf, yearOf } from '../../server/kernel/time/clock';
import type { MemberRecord } from '../../server/records/member';
import { requiredHours } from '../../server/statistics/required-hours';
import { activityHours, correctedHours, hoursIn, studyByDay } from '../../server/statistics/study-hours';
import { studyCard } from '../../server/study/card';

const PAGE = 20;

/** A year's hours by how they were credited. */
async function hoursOfYear(member: MemberRecord, year: number) {
  const [byDay, byActivities] = await Promise.all([
    studyByDay(member._id, year),
    activityHours(member._id, year),
  ]);
  return {
    year,
    requiredHours: requiredHours(member),
    creditedHours: hoursIn(byDay, 'credited') + byActivities,
    activityHours: byActivities,
    waitingHours: hoursIn(byDay, 'waiting'),
    correctedHours: correctedHours(byDay),
  };
}

/**
 * The caller's year of study, and the records, latest first. While the year before still stands open its sum is there too:
 * in January alone, in the same wave.
 */
export const mine = action(contract.mine)({
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller, input, now }) => {
    const { member } = caller;
    if (!member) refuse('member.notBound');
    const thisYear = yearOf(now);
    const year = input.year ?? thisYear;
    const before = thisYear - 1;
    const [hours, ofLastYear, { rows, next }] = await Promise.all([
      hoursOfYear(member, year),
      year === thisYear && yearStanding(before, dayOf(now)) !== 'closed' ? hoursOfYear(member, before) : null,
      studyRecords.page(
        { memberId: member._id, year },
        {
          order: ['studiedOn', 'desc'],
          limit: PAGE,
          after: input.cursor === undefined ? null : readCursor(input.cursor),
          placeOf: ({ studiedOn }) => studiedOn,
        },
      ),
    ]);
    return {
      ...hours,
      lastYear: ofLastYear && { ...ofLastYear, openUntil: lastDayOfGrace(before) },
      records: { items: rows.map(studyCard), next },
    };
  },
});
