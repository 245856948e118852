import { yearOfDay } from '../../contract/open-year';
import * as contract from '../../contract/study';
import { studyRecords } from '../collections';
import { activityHours, hoursIn, hoursOfDay, studyByDay } from '../figures/study-hours';
import { action } from '../kernel/action';
import { identifierOf } from '../kernel/identifier';
import { isMember } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { whyNotMakeUp } from './make-up';
import { firstState, whyNotRecord } from './rules';

/** Logs something the caller has studied; sent again with the same request id it is still one record. */
export const record = action(contract.record)({
  load: ({ openid, requestId }) => studyRecords.get(identifierOf(openid, requestId)),
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller, input, loaded: before, openid, requestId, now }) => {
    const { member } = caller;
    if (!member) refuse('member.notBound');
    // What was done counts for the year in which it was done.
    const year = yearOfDay(input.studiedOn);
    const [rows, byActivities] = await Promise.all([
      studyByDay(member._id, year),
      activityHours(member._id, year),
    ]);
    const creditedBefore = hoursIn(rows, 'credited') + byActivities;
    if (before) return { recordId: before._id, state: before.state, year, creditedHours: creditedBefore };

    const objection = whyNotRecord(input, hoursOfDay(rows, input.studiedOn), now);
    if (objection) refuse(objection);

    if (input.makesUpFor) {
      const refused = await whyNotMakeUp(member._id, input.makesUpFor, year);
      if (refused) refuse(refused);
    }

    const state = firstState(input, now);
    const recordId = identifierOf(openid, requestId);
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
      updatedAt: now,
    });
    return {
      recordId,
      state,
      year,
      creditedHours: creditedBefore + (state === 'credited' ? input.hours : 0),
    };
  },
});
