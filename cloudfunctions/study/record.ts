import { yearOfDay } from '../../contract/open-year';
import * as contract from '../../contract/study';
import { organizations, studyRecords } from '../../server/collections';
import { aboveLeader, answeredAbove } from '../../server/judges/above';
import { isMember } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { identifierOf } from '../../server/kernel/store/identifier';
import { saidIn, standsAsSaid } from '../../server/kernel/text/said';
import { activityHours, hoursIn, hoursOfDay, studyByDay } from '../../server/statistics/study-hours';
import { claimMakeUp } from '../../server/study/make-up';
import { firstState, whyNotRecord } from '../../server/study/rules';

/** Logs something the caller has studied; sent again with the same request id it is still one record. */
export const record = action(contract.record)({
  load: (asked) => studyRecords.get(identifierOf('study.record', asked)),
  allow: ({ caller }) => isMember(caller),
  run: async (request) => {
    const { caller, input, loaded: before, now } = request;
    const { member } = caller;
    if (!member) refuse('member.notBound');
    // What was done counts for the year in which it was done.
    const year = yearOfDay(input.studiedOn);
    const [rows, byActivities] = await Promise.all([
      studyByDay(member._id, year),
      activityHours(member._id, year),
    ]);
    const creditedBefore = hoursIn(rows, 'credited') + byActivities;
    if (before) {
      const asSaid = standsAsSaid(before, input);
      const { _id: recordId, state, above } = before;
      const told = answeredAbove(above, state === 'waiting');
      return { recordId, state, year, creditedHours: creditedBefore, ...told, asSaid };
    }

    const objection = whyNotRecord(input, hoursOfDay(rows, input.studiedOn), now);
    if (objection) refuse(objection);

    const state = firstState(input, now);
    const recordId = identifierOf('study.record', request);
    if (input.makesUpFor) {
      const missed = { memberId: member._id, activityId: input.makesUpFor, year };
      const refused = await claimMakeUp(missed, recordId, now);
      if (refused) refuse(refused);
    }
    const above = state === 'waiting' ? await aboveLeader(caller, organizations.get) : null;
    await studyRecords.insertOnce({
      ...input,
      makesUpFor: input.makesUpFor ?? null,
      _id: recordId,
      memberId: member._id,
      branchId: member.branchId,
      month: input.studiedOn.slice(0, 7),
      year,
      state,
      reason: '',
      sentAt: now,
      answeredBy: null,
      ...(above ? { above } : {}),
      said: saidIn(input),
      updatedAt: now,
    });
    return {
      recordId,
      state,
      year,
      creditedHours: creditedBefore + (state === 'credited' ? input.hours : 0),
      ...answeredAbove(above, state === 'waiting'),
      asSaid: true,
    };
  },
});
