import fc from 'fast-check';
import type { RefusalCode } from '../../contract/api';
import { type NeedKind, type NeedState, needKinds } from '../../contract/words';
import { type Asker, dayInYear, type Line, whyNotDay, whyNotYear } from './need-rules';
import { type NeedStepTaken, needTransitions } from './need-transitions';
import { whyNotNeedStep } from './need-workflow';

const asker = (
  role: 'secretary' | 'committee' | 'communityStaff',
  organizationId: string,
  unitId: string | null = null,
): Asker => ({ unitId, member: { _id: `${role} ${organizationId}`, offices: [{ role, organizationId }] } });
const people = {
  staff: asker('communityStaff', 'community'),
  farStaff: asker('communityStaff', 'elsewhere'),
  unit: asker('secretary', 'unit', 'unit'),
  otherUnit: asker('secretary', 'otherUnit', 'otherUnit'),
  unregistered: asker('secretary', 'unregistered'),
  committee: asker('committee', 'unit'),
};
const line = (state: NeedState, kind: NeedKind = 'need'): Line => ({
  ...{ state, kind, communityId: 'community' },
  branchId: state === 'open' ? null : 'unit',
});
const steps = Object.keys(needTransitions) as NeedStepTaken[];

/** The written table: who may take which step, of a line in each state; `unit` has it wherever anybody has. */
const table: Record<NeedState, Partial<Record<NeedStepTaken, Array<keyof typeof people>>>> = {
  open: { changed: ['staff'], dropped: ['staff'], takenUp: ['unit', 'otherUnit'] },
  offered: { accepted: ['staff'], declined: ['staff'], takenBack: ['unit'] },
  agreed: { declined: ['staff'], takenBack: ['unit'], finished: ['staff'] },
  done: {},
  declined: {},
  withdrawn: {},
};

test.each(Object.entries(table))(
  'of a line that is %s each step is for whom the table says',
  (state, rows) => {
    for (const what of steps) {
      const may = Object.entries(people)
        .filter(([, person]) => whyNotNeedStep(what, line(state as NeedState), person) === null)
        .map(([name]) => name);
      expect([what, may]).toEqual([what, rows[what] ?? []]);
    }
  },
);

test.each<[NeedStepTaken, NeedState, keyof typeof people, string, RefusalCode | null]>([
  ['takenUp', 'offered', 'otherUnit', '', 'need.taken'],
  ['takenUp', 'open', 'unregistered', '', 'need.notYours'],
  ['declined', 'offered', 'staff', '', 'need.reasonNeeded'],
  ['declined', 'done', 'staff', '已办', 'need.notOffered'],
  ['takenBack', 'offered', 'unit', '', 'need.reasonNeeded'],
  ['finished', 'offered', 'staff', '好', 'need.notAgreed'],
  ['finished', 'agreed', 'staff', '', 'need.reasonNeeded'],
  ['dropped', 'agreed', 'staff', '', 'need.taken'],
])('%s of what is %s by %s with %j: %s', (what, state, who, note, expected) => {
  expect(whyNotNeedStep(what, line(state), people[who], note)).toBe(expected);
});

test('whatever steps are taken, a line has a unit just where one answers for it, and an end stays an end', () => {
  const withUnit: readonly NeedState[] = ['offered', 'agreed', 'done'];
  fc.assert(
    fc.property(fc.constantFrom(...needKinds), fc.array(fc.constantFrom(...steps)), (kind, taken) => {
      let state: NeedState = kind === 'need' ? 'open' : 'offered';
      for (const what of taken) {
        const { from, to } = needTransitions[what];
        if (!from.includes(state)) continue;
        expect(['done', 'declined', 'withdrawn']).not.toContain(state);
        state = to?.[kind] ?? state;
        if (what === 'takenUp' || what === 'accepted' || what === 'finished')
          expect(withUnit).toContain(state);
        // A unit's own offer never stands open for others.
        if (kind === 'offer') expect(state).not.toBe('open');
      }
    }),
  );
});

test.each([
  ['2026-06-15', 2026, null],
  ['2026-06-15', 2027, null],
  ['2026-06-15', 2025, 'need.otherYear'],
  ['2026-06-15', 2028, 'need.otherYear'],
  ['2026-01-01', 2025, null],
  ['2026-01-10', 2025, null],
  ['2026-01-31', 2025, null],
  ['2026-02-01', 2025, 'need.otherYear'],
  ['2026-01-10', 2024, 'need.otherYear'],
])('on %s the list of %d may be written: %s', (today, year, expected) => {
  expect(whyNotYear(year, today)).toBe(expected);
});

test.each([
  [null, null],
  ['2026-11-28', null],
  ['2026-11-27', 'need.dueInPast'],
  ['2027-01-01', 'need.otherYear'],
])('on 28 November 2026 a line may be wanted by %s: %s', (day, expected) => {
  expect(whyNotDay(day, 2026, '2026-11-28')).toBe(expected);
});

test.each([
  ['2025-06-01', 2026, '2026-06-01'],
  ['2024-02-29', 2025, '2025-02-28'],
  ['2027-02-29', 2028, '2028-02-29'],
  ['2025-02-10', 2026, '2026-02-10'],
  ['2025-03-29', 2026, '2026-03-29'],
  ['2025-01-02', 2026, null],
  [null, 2026, null],
])('%s in %d is %s', (day, year, expected) => {
  expect(dayInYear(day, year, `${year}-01-10`)).toBe(expected);
});
