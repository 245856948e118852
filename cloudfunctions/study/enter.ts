import { yearOfDay } from '../../contract/open-year';
import * as contract from '../../contract/study';
import { members, studyRecords } from '../../server/collections';
import { leads } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { identifierOf } from '../../server/kernel/store/identifier';
import {
  activityHours,
  correctedHours,
  hoursIn,
  hoursOfDay,
  studyByDay,
} from '../../server/statistics/study-hours';
import { noteDown } from '../../server/study/note-down';
import { isCorrection, whyNotEnter } from '../../server/study/rules';

/** Writes down what a member of the own branch has studied, with why; sent again with the same request id it is still one record. */
export const enter = action(contract.enter)({
  load: ({ input }) => members.get(input.memberId),
  // Of another branch and not there at all are one answer.
  allow: ({ caller, loaded: whom }) =>
    whom?.onRoll && leads(caller, whom.branchId) ? true : 'study.notOnRoll',
  run: async (request) => {
    const { caller, input, loaded: whom, openid, now } = request;
    if (!whom || !caller.member) refuse('study.notOnRoll');
    if (whom._id === caller.member._id) refuse('study.own');
    const { kind, title, hours, studiedOn, reason } = input;
    const year = yearOfDay(studiedOn);
    const recordId = identifierOf('study.enter', request, whom._id);
    const [before, rows] = await Promise.all([studyRecords.get(recordId), studyByDay(whom._id, year)]);
    if (!before) {
      const objection = whyNotEnter(input, hoursOfDay(rows, studiedOn), now);
      if (objection) refuse(objection);
      await studyRecords.insertOnce({
        ...{ _id: recordId, memberId: whom._id, branchId: whom.branchId },
        ...{ kind, title, hours, studiedOn, month: studiedOn.slice(0, 7), year },
        ...{ state: 'credited', notes: '', makesUpFor: null, reason },
        ...(isCorrection(studiedOn, now) ? { correction: true } : {}),
        ...{ sentAt: now, answeredBy: caller.member._id, updatedAt: now },
      });
    }
    const record = { _id: recordId, branchId: whom.branchId };
    const [standing, byActivities] = await Promise.all([
      studyByDay(whom._id, year),
      activityHours(whom._id, year),
      noteDown('enter', record, { openid, reason, at: now }),
    ]);
    return {
      ...{ recordId, year, creditedHours: hoursIn(standing, 'credited') + byActivities },
      correctedHours: correctedHours(standing),
    };
  },
});
