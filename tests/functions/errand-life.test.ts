import * as fc from 'fast-check';
import type { CallName } from '../../contract/api';
import type { ErrandState } from '../../contract/words';
import { type ErrandPart, type ErrandStepTaken, transitionOf } from '../../server/errand/transitions';
import { type Asker, type Errands, startErrandCloud, who } from '../support/errands';

let errands: Errands;
beforeAll(async () => {
  errands = await startErrandCloud();
});
afterAll(() => errands.close());

test('by any sequence of steps by anybody an errand moves along the table only, and every refusal says why', async () => {
  const calls: Array<[CallName, object, ErrandStepTaken]> = [
    ['errand.accept', {}, 'accepted'],
    ['errand.assign', { memberId: 'neighbourly' }, 'assigned'],
    ['errand.assign', { memberId: 'inService', reason: '换人' }, 'reassigned'],
    ['errand.handBack', { reason: '出差' }, 'handedBack'],
    ['errand.passUp', { reason: '归街道' }, 'passedUp'],
    ['errand.takeBack', { reason: '不归' }, 'takenBack'],
    ['errand.progress', { note: '约好了' }, 'progress'],
    ['errand.finish', { note: '好了' }, 'done'],
    ['errand.confirm', {}, 'confirmed'],
    ['errand.confirm', { outcome: 'disputed', reason: '没有' }, 'disputed'],
    ['errand.reject', { reason: '归物业' }, 'rejected'],
    ['errand.withdraw', {}, 'withdrawn'],
  ];
  const anybody = Object.keys(who) as Asker[];
  /** Who most likely takes it, so that errands move. */
  const natural: Record<ErrandPart, Asker[]> = {
    staff: ['staff', 'colleague'],
    passer: ['staff', 'colleague'],
    giver: ['staff', 'leader'],
    assignee: ['neighbourly', 'inService'],
    handler: ['neighbourly', 'inService', 'staff', 'township'],
    voice: ['citizen'],
    recorder: anybody,
    timer: anybody,
  };
  const step = fc.record({
    pick: fc.nat(),
    whose: fc.nat(),
    astray: fc.integer({ min: 0, max: 3 }).map((number) => number === 0),
    stranger: fc.constantFrom(...anybody),
    /** The answer is lost and the phone asks again, or waits in vain and asks while the first is under way. */
    again: fc.constantFrom('no' as const, 'after' as const, 'atOnce' as const),
  });
  const seen = new Set<string>();
  const states = new Set<ErrandState>();
  // Left to itself the library prefers small numbers, and with them the first of the calls.
  const sequences = fc.noBias(fc.array(step, { minLength: 12, maxLength: 25, size: 'max' }));
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      const errandId = await errands.post();
      let state: ErrandState = 'submitted';
      let count = 1;
      for (const [place, { pick, whose, astray, stranger, again }] of sequence.entries()) {
        // What ends it before anybody helped is done seldom, or few would come far.
        const early = (what: ErrandStepTaken) => ['rejected', 'withdrawn'].includes(what) && whose % 6 > 0;
        const allowed = calls.filter(([, , what]) => transitionOf(what).from.includes(state) && !early(what));
        const among = astray || allowed.length === 0 ? calls : allowed;
        const [name, input, what] = among[pick % among.length] as (typeof calls)[number];
        const likely = natural[transitionOf(what).by];
        const asker = astray ? stranger : (likely[whose % likely.length] as Asker);
        const options = { requestId: `${errandId}-${place}` };
        const send = () => errands.cloud.call(who[asker], name, { errandId, ...input }, options);
        const answers = await Promise.all(Array.from({ length: again === 'atOnce' ? 2 : 1 }, send));
        if (again === 'after') answers.push(await send());
        const envelope = answers[0]?.envelope;
        for (const other of answers.slice(1)) expect(other.envelope).toEqual(envelope);
        const { state: now, steps } = await errands.detail(who.staff, errandId);
        if (envelope.ok) {
          const taken = steps.at(-1)?.what as ErrandStepTaken;
          const { from, to } = transitionOf(taken);
          expect(from).toContain(state);
          state = to ?? state;
          count += 1;
          seen.add(taken);
        } else {
          expect(envelope.error.code).toMatch(/^errand\./);
        }
        states.add(state);
        expect([now, steps.length]).toEqual([state, count]);
      }
    }),
    { numRuns: 40 },
  );
  expect(seen.size).toBeGreaterThan(9);
  expect(states.size).toBeGreaterThan(7);
}, 300_000);
