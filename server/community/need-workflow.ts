import type { Need } from '../../contract/community/need';
import { startOfYear } from '../kernel/time/clock';
import { doneAt } from '../kernel/time/done-on';
import { type Shape, workflow } from '../kernel/workflow';
import type { NeedRecord } from '../records/need';
import { type Asker, type Line, playsInNeed, whyNoPartInNeed } from './need-rules';
import { type NeedPart, type NeedStepTaken, needTransitions } from './need-transitions';

/** The unit for which somebody takes a line up. */
export type TakingUnit = Pick<NeedRecord, 'branchId' | 'branchName' | 'above'>;

export interface NeedShape extends Shape {
  record: NeedRecord;
  subject: Line;
  person: Asker;
  part: NeedPart;
  step: NeedStepTaken;
  may: keyof Need['may'];
  details: { changed: Pick<NeedRecord, 'title' | 'category' | 'details' | 'dueOn'>; takenUp: TakingUnit };
}

/** What a line is without its unit. */
export const free = { branchId: null, branchName: '', above: null } satisfies TakingUnit;

/** The life-cycle of a line of the year's lists. */
export const needWorkflow = workflow<NeedShape>({
  table: needTransitions,
  ...{ plays: playsInNeed, whyNoPart: whyNoPartInNeed },
  noteMissing: 'need.reasonNeeded',
  kindOf: ({ kind }) => kind,
  takenOn: ({ year }) => startOfYear(year),
  entering: (_line, state) => (state === 'open' ? { set: free } : {}),
  effects: {
    changed: (_line, { details }) => ({ set: details }),
    takenUp: (_line, { details: { branchId, branchName, above } }) => ({
      set: { branchId, branchName, above },
    }),
    finished: (_line, { doneOn, now }) => ({ set: { doneAt: doneAt(doneOn, now) } }),
  },
});

/** Why somebody may not take a step of a line's way now, or null when they may. */
export const whyNotNeedStep = (what: NeedStepTaken, line: Line, person: Asker, note?: string) =>
  needWorkflow.why(what, line, person, note === undefined ? {} : { note });
