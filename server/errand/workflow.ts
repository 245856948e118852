import type { Output } from '../../contract/api';
import { DAYS_TO_AMEND } from '../../contract/errand/spot';
import type { ErrandState } from '../../contract/words';
import type { Errand, Person } from '../errand-access/sight';
import { memberToOthers } from '../kernel/text/masked-name';
import { doneAt } from '../kernel/time/done-on';
import { type Doer, QUIET_DAYS, type Shape, type Transition, workflow } from '../kernel/workflow';
import type { ErrandRecord } from '../records/errand';
import type { MemberRecord } from '../records/member';
import { amendableUntil } from './amend-rules';
import { unassigned } from './new-errand';
import { plays, whyNoPart } from './rules';
import { type ErrandPart, type ErrandStepTaken, transitions } from './transitions';

/** To whom an errand is given. */
export type Assignee = Pick<MemberRecord, '_id' | 'openid' | 'branchId' | 'name'>;

/** What somebody corrects of what they noted down. */
type Correction = Pick<ErrandRecord, 'title' | 'kind' | 'contact' | 'postedBy'>;

export interface ErrandShape extends Shape {
  record: ErrandRecord;
  subject: Errand & Partial<Pick<ErrandRecord, 'postedAt'>>;
  person: Person;
  part: ErrandPart;
  step: ErrandStepTaken;
  may: keyof Output<'errand.detail'>['may'];
  details: { assigned: Assignee; reassigned: Assignee; amended: Correction };
}

/** States to which nobody's name belongs. */
export const nobodys: readonly ErrandState[] = ['submitted', 'passedUp'];

const given = (member: Assignee, now: Date) => ({
  set: {
    assigneeId: member._id,
    assigneeOpenid: member.openid,
    assigneeBranchId: member.branchId,
    assigneeName: member.name,
    assignedAt: now,
  },
  line: { to: memberToOthers(member.name), assigneeOpenid: member.openid, assigneeId: member._id },
});

/** It may be corrected, or taken off, for some days. */
const amendable = {
  until: ({ state, postedAt }: ErrandShape['subject']) =>
    postedAt ? amendableUntil({ state, postedAt }) : null,
  refusal: 'errand.tooLateToAmend',
  params: { days: DAYS_TO_AMEND },
} as const;

/** As whom time takes a step of an errand. */
export const byClock = ({ communityName: by }: Pick<ErrandRecord, 'communityName'>): Doer => ({
  ...{ openid: 'timer', by, memberId: null, branchId: null },
});

/** The life-cycle of an errand. */
export const errandWorkflow = workflow<ErrandShape>({
  table: transitions as Readonly<Record<ErrandStepTaken, Transition<ErrandState, ErrandPart>>>,
  ...{ plays, whyNoPart },
  noteMissing: 'errand.reasonNeeded',
  windows: { amended: amendable, struck: amendable },
  takenOn: ({ assignedAt, postedAt }) => assignedAt ?? postedAt,
  entering: (_errand, state) => (nobodys.includes(state) ? { set: unassigned } : {}),
  effects: {
    assigned: (_errand, { details, now }) => given(details, now),
    reassigned: (_errand, { details, now }) => given(details, now),
    // It counts for the branch of whoever it was given to, else of who did it.
    done: ({ assigneeBranchId }, { doer, doneOn, now }) => ({
      set: {
        ...{ doneBy: doer.openid, doneAt: doneAt(doneOn, now) },
        solverBranchId: assigneeBranchId ?? doer.branchId,
      },
    }),
    confirmed: (_errand, { now }) => ({ set: { solvedAt: now } }),
    lapsed: (_errand, { now }) => ({ set: { solvedAt: now }, line: { memberId: null, branchId: null } }),
    // What stood before stays with the step, so that nothing is written over.
    amended: ({ title, kind, contact }, { details }) => ({
      set: details,
      line: { was: { title, kind, contact } },
    }),
  },
  // Whose work it is: whoever writes it down for somebody without a phone is not the one who did it.
  line: ({ assigneeId, assigneeBranchId }, { doer }) => ({
    memberId: assigneeId ?? doer.memberId,
    branchId: assigneeBranchId ?? doer.branchId,
  }),
  // What was noted later than it was done waits a week from then.
  timers: [{ step: 'lapsed', days: () => QUIET_DAYS, since: ['doneAt', 'updatedAt'] }],
  clock: byClock,
});

export type ErrandWorkflow = typeof errandWorkflow;

/** Why somebody may not take a step of an errand's way now, or null when they may. */
export const whyNot = (what: ErrandStepTaken, errand: Errand, person: Person, note?: string) =>
  errandWorkflow.why(what, errand, person, note === undefined ? {} : { note });
