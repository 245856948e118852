import { type Shape, workflow } from '../kernel/workflow';
import type { UnitRegistrationRecord, UnitStepName } from '../records/unit-registration';
import { type Officer, playsInUnit, type Registered, whyNoPartInUnit } from './unit-rules';
import { type UnitPart, unitTransitions } from './unit-transitions';

export interface UnitShape extends Shape {
  record: UnitRegistrationRecord;
  subject: Registered;
  person: Officer;
  part: UnitPart;
  step: UnitStepName;
  may: 'confirm' | 'decline' | 'withdraw' | 'end';
  details: { asked: Pick<UnitRegistrationRecord, 'above'> };
}

/** The life-cycle of a unit's registration with a community. */
export const unitWorkflow = workflow<UnitShape>({
  table: unitTransitions,
  ...{ plays: playsInUnit, whyNoPart: whyNoPartInUnit },
  noteMissing: 'unit.reasonNeeded',
  entering: (_registered, state, { note, now }) => ({
    set: { reason: note, since: state === 'confirmed' ? now : null },
  }),
  effects: {
    asked: (_registered, { details: { above }, doer, now }) => ({
      set: { askedAt: now, askedBy: doer.memberId ?? '', ...(above === undefined ? {} : { above }) },
    }),
  },
  line: (_registered, { doer }) => ({ memberId: doer.memberId ?? '' }),
});

/** Why somebody may not take a step now, or null when they may. */
export const whyNotStep = (what: UnitStepName, registered: Registered, person: Officer, note: string) =>
  unitWorkflow.why(what, registered, person, { note });
