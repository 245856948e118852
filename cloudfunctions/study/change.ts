import { yearOfDay } from '../../contract/open-year';
import * as contract from '../../contract/study';
import { organizations, studyRecords } from '../../server/collections';
import { aboveLeader, answeredAbove } from '../../server/judges/above';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import type { StudyRecord } from '../../server/records/study';
import { hoursOfDay, stands, studyByDay } from '../../server/statistics/study-hours';
import { firstState, isChangeable, whyNotRecord } from '../../server/study/rules';

/** Whether a record says already what is asked: the same said again, as after a lost answer, is one correction. */
const saysAlready = (
  record: StudyRecord,
  said: Pick<StudyRecord, 'kind' | 'title' | 'hours' | 'studiedOn' | 'notes'>,
) =>
  record.kind === said.kind &&
  record.title === said.title &&
  record.hours === said.hours &&
  record.studiedOn === said.studiedOn &&
  record.notes === said.notes;

const toldOf = ({ state, above }: Pick<StudyRecord, 'state' | 'above'>) => ({
  state,
  ...answeredAbove(above, state === 'waiting'),
});

/** Corrects a record of the caller's own. One conditional write decides between it and the secretary's answer. */
export const change = action(contract.change)({
  load: ({ input }) => studyRecords.get(input.recordId),
  allow: ({ caller, loaded: record }) =>
    record !== null && record.memberId === caller.member?._id ? true : 'study.unknown',
  run: async ({ caller, input: { recordId, ...said }, loaded: record, now }) => {
    if (!record) refuse('study.unknown');
    if (saysAlready(record, said) && stands(record.state)) return toldOf(record);
    if (!isChangeable(record, now)) refuse('study.settled');
    const year = yearOfDay(said.studiedOn);
    const rows = await studyByDay(record.memberId, year);
    const own = record.studiedOn === said.studiedOn ? record.hours : 0;
    const objection = whyNotRecord(said, hoursOfDay(rows, said.studiedOn) - own, now);
    if (objection) refuse(objection);

    const state = firstState(said, now);
    // A leader's own notes are read by who stands above them, as when they are first noted down.
    const above = state === 'waiting' ? await aboveLeader(caller, organizations.get) : null;
    const month = said.studiedOn.slice(0, 7);
    const done = await studyRecords.change(
      { _id: recordId, state: record.state, updatedAt: record.updatedAt },
      {
        set: {
          ...{ ...said, month, year, state, updatedAt: now },
          ...(month === record.month ? {} : { formerMonth: record.month }),
          ...(above || record.above ? { above } : {}),
        },
      },
    );
    if (!done) refuse('study.settled');
    return toldOf({ state, above });
  },
});
