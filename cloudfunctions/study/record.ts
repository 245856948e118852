import * as contract from '../../contract/study';
import { studyRecords } from '../collections';
import { activityHours, type DayHours, hoursIn, studyByDay } from '../figures/study-hours';
import { action } from '../kernel/action';
import { yearOf } from '../kernel/clock';
import { identifierOf } from '../kernel/identifier';
import { isMember } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { whyNotMakeUp } from './make-up';
import { firstState, whyNotRecord } from './rules';

const thatDay = (rows: readonly DayHours[], day: string) =>
  rows.filter(({ studiedOn, state }) => studiedOn === day && state !== 'declined');

/** Logs something the caller has studied; sent again with the same request id it is still one record. */
export const record = action(contract.record)({
  load: ({ openid, requestId }) => studyRecords.get(identifierOf(openid, requestId)),
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller, input, loaded: before, openid, requestId, now }) => {
    const { member } = caller;
    if (!member) refuse('member.notBound');
    const year = yearOf(now);
    const [rows, byActivities] = await Promise.all([
      studyByDay(member._id, year),
      activityHours(member._id, year),
    ]);
    const creditedBefore = hoursIn(rows, 'credited') + byActivities;
    if (before) return { recordId: before._id, state: before.state, creditedHours: creditedBefore };

    const hoursThatDay = thatDay(rows, input.studiedOn).reduce((total, { hours }) => total + hours, 0);
    const objection = whyNotRecord(input, hoursThatDay, now);
    if (objection) refuse(objection);

    if (input.makesUpFor) {
      const refused = await whyNotMakeUp(member._id, input.makesUpFor, year);
      if (refused) refuse(refused);
    }

    const state = firstState(input.kind);
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
    return { recordId, state, creditedHours: creditedBefore + (state === 'credited' ? input.hours : 0) };
  },
});
