import fc from 'fast-check';
import { errandRow } from '../../tests/support/errand-row';
import { Refusal } from '../kernel/refusal';
import type { ErrandRecord } from '../records/errand';
import type { ErrandStepTaken } from './transitions';
import { type Assignee, byClock, errandWorkflow as flow } from './workflow';

const started = new Date('2026-11-25T02:00:00Z');
const offices = [
  { role: 'communityStaff' as const, organizationId: 'community' },
  { role: 'township' as const, organizationId: 'township' },
];
const people = [
  { openid: 'citizen', member: null },
  { openid: 'staff', member: { _id: 'staff', branchId: 'b', line: [], offices } },
  { openid: 'helper', member: { _id: 'helper', branchId: 'b', line: [], offices: [] } },
];
const helper: Assignee = { _id: 'helper', openid: 'helper', branchId: 'b', name: '李建国' };
const posted = errandRow('E', {
  ...{ communityId: 'community', line: ['city', 'township', 'community'], state: 'submitted' },
  ...{ posterOpenid: 'citizen', postedAt: started, solvedAt: null },
});

/** The errand after a step by somebody; null where it is refused. */
function after(errand: ErrandRecord, what: ErrandStepTaken, openid: string, place: number) {
  const now = new Date(started.getTime() + place * 60_000);
  const person = people.find((one) => one.openid === openid);
  const { _id: memberId = null, branchId = null } = person?.member ?? {};
  const doer = person ? { openid, by: openid, memberId, branchId } : byClock(errand);
  const context = { doer, requestId: `r${place}`, now, note: '话' };
  try {
    switch (what) {
      case 'assigned':
      case 'reassigned':
        return flow.after(errand, what, { ...context, details: helper });
      case 'amended':
        return flow.after(errand, what, {
          ...{ ...context, details: { title: '灯', kind: 'other', contact: '', postedBy: '' } },
        });
      default:
        return flow.after(errand, what, { ...context, details: undefined });
    }
  } catch (problem) {
    if (problem instanceof Refusal) return null;
    throw problem;
  }
}

const step = fc.record({ what: fc.constantFrom(...flow.steps), who: fc.constantFrom(...people) });

test('whatever steps are taken, an errand bears a name just where somebody has it, and is solved just where it closed', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30, size: 'max' }), (sequence) => {
      let errand = posted;
      for (const [place, { what, who }] of sequence.entries()) {
        const may = flow.why(what, errand, who) === null;
        const next = after(errand, what, who.openid, place);
        // What somebody may do is never refused when they do it.
        if (may) expect([what, next]).not.toEqual([what, null]);
        if (next) expect(flow.row(what).from).toContain(errand.state);
        if (!may || !next) continue;
        expect(next.steps).toHaveLength(errand.steps.length + 1);
        errand = next;
        reached.add(errand.state);
        if (errand.state === 'submitted' || errand.state === 'passedUp') {
          expect([errand.assigneeId, errand.assigneeName]).toEqual([null, '']);
        }
        if (errand.state === 'assigned') expect(errand.assigneeId).toBe('helper');
        expect(errand.solvedAt !== null).toBe(errand.state === 'confirmed');
      }
    }),
    { numRuns: 500 },
  );
  expect(reached.size).toBeGreaterThan(7);
});

test('a week after it was called done, or after that was noted down, silence closes it', () => {
  const DAY = 86_400_000;
  const days = (count: number) => new Date(started.getTime() + count * DAY);
  const done = errandRow('E', { state: 'done', doneAt: started, updatedAt: days(1) });
  expect(flow.due(done, days(8))).toBeNull();
  expect(flow.due(done, new Date(days(8).getTime() + 1))).toBe('lapsed');
  expect(after(done, 'lapsed', 'timer', 1)).toMatchObject({
    ...{ state: 'undisputed', solvedAt: new Date(started.getTime() + 60_000) },
    steps: expect.arrayContaining([expect.objectContaining({ what: 'lapsed', memberId: null })]),
  });
});
