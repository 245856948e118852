import type { Output } from '../../../contract/api';
import type { ActivityState, AnswerState, AttendanceState } from '../../../contract/words';
import type { Caller } from '../../kernel/access/caller';
import { isSecretaryOf, leads, leadsAny } from '../../kernel/access/permission';
import type { Change } from '../../kernel/store/collection';
import { laterThan } from '../../kernel/time/clock';
import { type Shape, type StepContext, workflow } from '../../kernel/workflow';
import type { ActivityRecord } from '../../records/activity';
import { isDayOver, whyNotOpen, whyNotUndoOpen } from '../check-in/opening-rules';
import { whyNotChange, whyNotFile } from '../lifecycle/life-rules';
import { whyNotSay } from './answer-rules';
import {
  whyNotCheckIn,
  whyNotCheckOut,
  whyNotClose,
  whyNotInYear,
  whyNotSayNear,
  whyNotStartAt,
} from './rules';
import { type ActivityPart, type ActivityStep, type ActivityTransition, transitions } from './transitions';

/** What the rules look at besides the record: left out, nothing is known of it. */
export interface Seen {
  /** How many have come, or say so. */
  came?: number;
  /** What is recorded of who asks. */
  recorded?: AttendanceState | undefined;
  /** What they said beforehand. */
  answer?: AnswerState | undefined;
}

type Looked = Pick<
  ActivityRecord,
  'state' | 'startsAt' | 'openedAt' | 'closedAt' | 'branchId' | 'branchIds' | 'checksOut' | 'near' | 'asked'
> &
  Seen;

export interface ActivityShape extends Shape {
  record: ActivityRecord & { steps?: never[] };
  subject: Looked;
  person: Caller;
  part: ActivityPart;
  step: ActivityStep;
  may: keyof Output<'activity.detail'>['may'];
  details: {
    opened: { at: Date; opening: NonNullable<ActivityRecord['opening']> };
    openedEarlier: { at: Date };
    openedAgain: Pick<ActivityRecord, 'openedAt'>;
    restored: Pick<ActivityRecord, 'cancelReason' | 'cancelledBy'>;
    corrected: { text: string };
  };
}

function plays(part: ActivityPart, activity: Looked, caller: Caller): boolean {
  if (part === 'host') return leads(caller, activity.branchId);
  if (part === 'recorder') return leadsAny(caller, activity);
  if (part === 'partner') {
    const asked = (activity.asked ?? []).map(({ branchId }) => branchId);
    return [...asked, ...activity.branchIds].some(
      (branchId) => branchId !== activity.branchId && isSecretaryOf(caller, branchId),
    );
  }
  return part === 'member' && caller.member !== null && activity.branchIds.includes(caller.member.branchId);
}

/** The member who takes a step, as the record names them. */
const memberOf = ({ doer }: StepContext<unknown>) => doer.memberId ?? '';

const calledOff = (_activity: ActivityRecord, context: StepContext) => ({
  cancelReason: context.note,
  cancelledBy: memberOf(context),
});

/** The life-cycle of an activity. */
export const activityWorkflow = workflow<ActivityShape>({
  table: transitions as Readonly<Record<ActivityStep, ActivityTransition>>,
  plays,
  whyNoPart: () => 'call.notAllowed',
  noteMissing: 'activity.cancelReasonNeeded',
  keepsNoSteps: true,
  // What was called off is again what it was: an opening that was taken back leaves no hour.
  kindOf: ({ openedAt }) => (openedAt ? 'open' : 'announced'),
  guards: {
    announced: ({ startsAt }, _person, now) => (now ? whyNotStartAt(startsAt, now) : null),
    changed: (activity, _person, now) => (now ? whyNotChange(activity, [], now) : null),
    calledOff: ({ startsAt, came = 0 }, _person, now) =>
      (now ? whyNotInYear(startsAt, now) : null) ?? (came > 0 ? 'activity.someoneCame' : null),
    answered: (activity, _person, now) =>
      whyNotSay(activity.state, activity.recorded, activity.answer) ??
      (now && isDayOver(activity, now) ? 'activity.tooLateToSay' : null),
    opened: (activity, _person, now) => (now ? whyNotOpen(activity, now) : null),
    openingTakenBack: ({ state, came = 0 }) => whyNotUndoOpen(state, came),
    checkedIn: (activity, _person, now) => (now ? whyNotCheckIn(activity, now) : null),
    checkedOut: (activity, _person, now) => (now ? whyNotCheckOut(activity, activity.recorded, now) : null),
    nearSaid: (activity, _person, now) => (now ? whyNotSayNear(activity, activity.recorded, now) : null),
    closed: (activity, _person, now) => (now ? whyNotClose(activity, now) : null),
    filed: (activity, _person, now) => (now ? whyNotFile(activity, now) : null),
  },
  effects: {
    announced: ({ updatedAt }, context) => ({
      set: {
        announced: { by: memberOf(context), at: context.now },
        updatedAt: laterThan(updatedAt, context.now),
      },
    }),
    // A dropped draft takes part in no branch's plans any more, so that no list, calendar or figure finds it.
    dropped: (activity, context) => ({
      set: { ...calledOff(activity, context), branchIds: [], asked: [] },
    }),
    calledOff: (activity, context) => ({ set: calledOff(activity, context) }),
    restored: ({ updatedAt }, { details, now }) => ({
      set: { ...details, updatedAt: laterThan(updatedAt, now) },
    }),
    opened: ({ updatedAt }, { details: { at, opening }, now }) => ({
      set: { openedAt: at, opening, updatedAt: laterThan(updatedAt, now) },
    }),
    openedEarlier: ({ updatedAt }, { details: { at }, now }) => ({
      set: { openedAt: at, updatedAt: laterThan(updatedAt, now) },
    }),
    openingTakenBack: ({ updatedAt }, { now }) => ({
      set: { openedAt: null, updatedAt: laterThan(updatedAt, now) },
    }),
    openedAgain: ({ updatedAt }, { details: { openedAt }, now }) => ({
      set: { openedAt, updatedAt: laterThan(updatedAt, now) },
    }),
    closed: (_activity, context) => ({ set: { closedAt: context.now, closedBy: memberOf(context) } }),
    filed: (_activity, context) => ({ set: { filedAt: context.now, filedBy: memberOf(context) } }),
    corrected: (_activity, context) => ({
      push: {
        corrections: {
          ...{ at: context.now, by: memberOf(context), requestId: context.requestId },
          ...{ text: context.details.text, reason: context.note },
        },
      },
    }),
  },
});

export type ActivityWorkflow = typeof activityWorkflow;

type DetailsOf<Step> = Step extends keyof ActivityShape['details']
  ? ActivityShape['details'][Step]
  : undefined;

/** Who takes a step, when, and what is said with it. */
export type Deed<Step> = {
  by: string;
  now: Date;
  note?: string;
  requestId?: string;
} & (Step extends keyof ActivityShape['details'] ? { details: DetailsOf<Step> } : { details?: undefined });

const contextOf = <Step extends ActivityStep>({ by, now, note = '', requestId = '', details }: Deed<Step>) =>
  ({
    doer: { openid: '', by, memberId: by, branchId: null },
    ...{ requestId, now, note, details },
  }) as StepContext<DetailsOf<Step>>;

/** What a step writes. */
export const stepTaken = <Step extends ActivityStep>(
  activity: ActivityRecord,
  step: Step,
  deed: Deed<Step>,
): Change<ActivityRecord> & { set: { state: ActivityState } } =>
  activityWorkflow.apply(activity, step, contextOf(deed)) as Change<ActivityRecord> & {
    set: { state: ActivityState };
  };

/** An activity after a step. */
export const afterStep = <Step extends ActivityStep>(
  activity: ActivityRecord,
  step: Step,
  deed: Deed<Step>,
  flow: ActivityWorkflow = activityWorkflow,
): ActivityRecord => flow.after(activity, step, contextOf(deed));
