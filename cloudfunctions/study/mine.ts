import * as contract from '../../contract/study';
import { studyRecords } from '../collections';
import { requiredHours } from '../figures/required-hours';
import { activityHours, hoursIn, studyByDay } from '../figures/study-hours';
import { action } from '../kernel/action';
import { yearOf } from '../kernel/clock';
import { readCursor } from '../kernel/cursor';
import { isMember } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { studyCard } from './card';

const PAGE = 20;

/** The caller's year of study: hours by how they were credited, and the records, latest first. */
export const mine = action(contract.mine)({
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller, input, now }) => {
    const { member } = caller;
    if (!member) refuse('member.notBound');
    const year = yearOf(now);
    const [byDay, byActivities, { rows, next }] = await Promise.all([
      studyByDay(member._id, year),
      activityHours(member._id, year),
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
      year,
      requiredHours: requiredHours(member),
      creditedHours: hoursIn(byDay, 'credited') + byActivities,
      activityHours: byActivities,
      waitingHours: hoursIn(byDay, 'waiting'),
      records: { items: rows.map(studyCard), next },
    };
  },
});
