/**
 * Random people do random things with a handful of wishes, one after another and at one moment, with repeats and a clock
 * that runs ahead. Whatever they do: a wish moves along the table only and by whose step it is, what was noted is never
 * taken away, nobody is over their limit, what each is said to have in hand is what they have, each look at a contact
 * leaves a line, a refusal is one that the contract names and there are words for, and the same call again changes nothing.
 */
import * as fc from 'fast-check';
import type { WishState } from '../../contract/words';
import type { Document } from '../../localcloud/engine/values';
import type { AccountRecord } from '../../server/records/account';
import type { AuditRecord } from '../../server/records/audit';
import type { WishRecord } from '../../server/records/wish';
import { transitionOf, type WishPart, type WishStepTaken } from '../../server/wish/transitions';
import { refusals } from '../../src/i18n/zh-CN/refusals';
import { openidOf } from '../support/people';
import { inputOf, refusalsOf, type WishCall } from '../support/wish-deeds';
import { crowd, startWishCloud, type Wishes, who } from '../support/wishes';

const LIMIT = 2;
const WISHES = 4;
let wishes: Wishes;

beforeAll(async () => {
  const settings = {
    DAOZHIBU_CLAIMS: `${LIMIT}`,
    DAOZHIBU_OPEN_WISHES: '1000',
    DAOZHIBU_CONTACTS_A_DAY: '1000',
  };
  // That a busy machine cuts a call off is not what this is about.
  wishes = await startWishCloud({}, settings, { timeoutMilliseconds: 60_000 });
});
afterAll(() => wishes.close());

const people = { ...who, crowd: openidOf(crowd[0]?._id ?? '') };
type Asker = keyof typeof people;
const anybody = Object.keys(people) as Asker[];
const staff: readonly Asker[] = ['staff', 'colleague'];
const inService: readonly Asker[] = ['helper', 'friend', 'colleague', 'crowd'];

interface Deed {
  call: WishCall;
  /** Besides what any such call is sent. */
  more?: object;
  /** The step that it takes of a wish's way; none: it only looks. */
  step?: WishStepTaken;
  /** It may also be done without a step: a no to a question. */
  quiet?: true;
}

const deeds: readonly Deed[] = [
  { call: 'verify', step: 'published' },
  { call: 'verify', more: { urgent: true }, step: 'published' },
  { call: 'verify', more: { decision: 'reject', reason: '重复' }, step: 'rejected' },
  { call: 'verify', more: { decision: 'reject' }, step: 'rejected' },
  { call: 'askBack', step: 'askedBack' },
  { call: 'reply', step: 'replied' },
  { call: 'split', step: 'split' },
  { call: 'withdraw', step: 'withdrawn' },
  { call: 'claim', step: 'claimed' },
  { call: 'claim', step: 'claimed' },
  { call: 'addHelpers', more: { memberIds: ['plain'] }, step: 'joined' },
  { call: 'answerHelp', more: { helps: true }, step: 'agreed' },
  { call: 'answerHelp', more: { helps: false }, step: 'stoodBack', quiet: true },
  { call: 'progress', step: 'progress' },
  { call: 'giveUp', step: 'givenUp' },
  { call: 'release', step: 'released' },
  { call: 'passOn', step: 'passedOn' },
  { call: 'takeBack', step: 'takenBack' },
  { call: 'settle', step: 'settled' },
  { call: 'fulfil', step: 'fulfilled' },
  { call: 'confirm', step: 'confirmed' },
  { call: 'confirm', more: { outcome: 'disputed', reason: '没有' }, step: 'disputed' },
  { call: 'contact' },
  { call: 'mates' },
];

/** What one does: what is picked of what the table allows there, or, `astray`, of anything by anybody. */
interface Act {
  pick: number;
  astray: boolean;
  stranger: Asker;
  /** Which of the natural ones does it. */
  hand: number;
}
interface Moment {
  wish: number;
  acts: readonly Act[];
  /** The answers are lost and the phones ask again, after or at the same moment; or not. */
  again: 'after' | 'atOnce' | 'no';
  /** Long silence before: the clock rings. */
  ages: boolean;
}
const once = (often: number) => fc.integer({ min: 0, max: often - 1 }).map((number) => number === 0);
const act: fc.Arbitrary<Act> = fc.record({
  ...{ pick: fc.nat(), astray: once(5), stranger: fc.constantFrom(...anybody), hand: fc.nat(7) },
});
const moment: fc.Arbitrary<Moment> = fc.record({
  wish: fc.nat(WISHES - 1),
  acts: fc.oneof({ weight: 3, arbitrary: fc.tuple(act) }, fc.array(act, { minLength: 2, maxLength: 3 })),
  again: fc.constantFrom('after', 'atOnce', 'no', 'no'),
  ages: once(8),
});

async function rowsOf<Row>(collection: string, query: Document): Promise<Row[]> {
  const { result } = await wishes.cloud.cloud.backend.engine.find(collection, { query, limit: 1000 });
  return result as unknown as Row[];
}
async function wishOf(wishId: string): Promise<WishRecord> {
  const [wish] = await rowsOf<WishRecord>('wishes', { _id: wishId });
  if (!wish) throw new Error(`${wishId} is gone`);
  return wish;
}
const inHandOf = (openid: string) =>
  rowsOf<WishRecord>('wishes', { claimerOpenid: openid, state: { $in: ['claimed', 'disputed'] } });

/** Whose identity may play a part; the claimer's and the helper's are told by the way so far. */
function mayPlay(part: WishPart, openid: string, wish: WishRecord, claimer: string | null): boolean {
  const among = (askers: readonly Asker[]) => askers.some((asker) => people[asker] === openid);
  switch (part) {
    case 'staff':
      return among(staff);
    case 'voice':
      if (openid === claimer) return false;
      return wish.forWhom === 'behalf' ? among(staff) : openid === wish.posterOpenid;
    case 'inService':
      return among(inService) && openid !== wish.posterOpenid;
    case 'claimer':
      return openid === claimer;
    case 'hands':
      return openid === claimer || openid === people.plain;
    case 'asked':
    case 'helper':
      return openid === people.plain;
    case 'timer':
      return openid === 'timer';
  }
}

/** The whole way of a wish is drawn, each step by whose it is, and the wish is where the way led. */
function expectDrawn(wish: WishRecord): void {
  let state: WishState = 'submitted';
  let claimer: string | null = null;
  for (const { what, openid } of wish.steps.slice(1)) {
    const { from, to, by } = transitionOf(what as WishStepTaken);
    expect([what, from]).toEqual([what, expect.arrayContaining([state])]);
    expect([what, openid, mayPlay(by, openid, wish, claimer)]).toEqual([what, openid, true]);
    state = to ?? state;
    if (what === 'claimed') claimer = openid;
    if (to === 'published' || to === 'passedOn') claimer = null;
  }
  expect([wish.state, wish.claimerOpenid]).toEqual([state, claimer]);
  if (claimer === null)
    expect([wish.claimerId, wish.helpers, wish.helpersAsked ?? []]).toEqual([null, [], []]);
  const requests = wish.steps.map(({ openid, requestId }) => `${openid} ${requestId}`);
  expect(new Set(requests).size).toBe(requests.length);
}

/** What is done and by whom: mostly what the table allows there, or most wishes would never move. */
function chosen(wish: WishRecord, { pick, astray, stranger, hand }: Act): { deed: Deed; asker: Asker } {
  // What ends a wish before anybody helped is done seldom, or few would come far.
  const early = (step: WishStepTaken) => ['rejected', 'split', 'withdrawn'].includes(step) && hand > 0;
  const allowed = deeds.filter(
    ({ step }) => !step || (transitionOf(step).from.includes(wish.state) && !early(step)),
  );
  const among = astray ? deeds : allowed;
  const deed = among[pick % among.length] as Deed;
  if (astray || !deed.step) return { deed, asker: stranger };
  const natural = anybody.filter((asker) =>
    mayPlay(transitionOf(deed.step as WishStepTaken).by, people[asker], wish, wish.claimerOpenid),
  );
  return { deed, asker: natural[hand % natural.length] ?? stranger };
}

/** Nobody says anything for a month, and the clock rings. */
async function age(wish: WishRecord): Promise<void> {
  const at = new Date(Date.now() - 30 * 86_400_000);
  const changes = { $set: { heardAt: at } };
  if (wish.state === 'claimed' || wish.state === 'fulfilled') {
    const request = { query: { _id: wish._id }, changes, multi: false, merge: true, upsert: false };
    await wishes.cloud.cloud.backend.engine.modify('wishes', request);
  }
  await Promise.all([wishes.cloud.ringTimer('wishclock'), wishes.cloud.ringTimer('wishclock')]);
}

/** When a row was last written, and how often: a call that is sent again may write what stands. */
const written = ['updatedAt', 'revision'];
const comparable = (record: object) =>
  JSON.stringify(record, (key, value) => (written.includes(key) ? undefined : value));
const recordOf = async (wishId: string) =>
  comparable([
    await wishOf(wishId),
    await rowsOf<AuditRecord>('audits', { about: `wishes/${wishId}` }),
    await rowsOf<AccountRecord>('accounts', { _id: { $in: Object.values(people) } }),
  ]);

const seen = new Set<string>();
const refused = new Set<string>();
const looks = new Map<string, number>();

async function live(wishId: string, { acts, again, ages }: Moment, name: string): Promise<void> {
  const start = await wishOf(wishId);
  if (ages) await age(start);
  const before = await wishOf(wishId);
  const calls = acts.map((one, place) => {
    const { deed, asker } = chosen(before, one);
    const input = { ...inputOf[deed.call](wishId), ...deed.more };
    const options = { requestId: `${name}-${place}` };
    const send = async () => {
      const { envelope, status } = await wishes.cloud.call(
        people[asker],
        `wish.${deed.call}`,
        input,
        options,
      );
      expect([deed.call, status]).toEqual([deed.call, 200]);
      return envelope;
    };
    return { deed, asker, send };
  });
  const twins = again === 'atOnce' ? [...calls, ...calls] : calls;
  const answers = await Promise.all(twins.map(({ send }) => send()));
  const after = await wishOf(wishId);
  expectDrawn(after);
  for (const { what } of after.steps) seen.add(what);
  expect(after.steps.slice(0, before.steps.length)).toEqual(before.steps);

  let taken = 0;
  let quiet = 0;
  for (const [place, { deed, asker }] of calls.entries()) {
    const twin = answers[place + calls.length];
    if (twin && calls.length === 1) expect(twin).toEqual(answers[place]);
    // Beside others, one of the two may have come before them and the other after.
    const envelope = twin?.ok ? twin : answers[place];
    if (!envelope.ok) {
      const { code } = envelope.error;
      expect([deed.call, [...refusalsOf(deed.call), 'call.notAllowed']]).toEqual([
        deed.call,
        expect.arrayContaining([code]),
      ]);
      expect(refusals).toHaveProperty([code]);
      refused.add(code);
      continue;
    }
    if (deed.quiet) quiet += 1;
    else if (deed.step) taken += 1;
    if (deed.call === 'claim') expect((await inHandOf(people[asker])).length).toBeLessThanOrEqual(LIMIT);
    // Staff who entered it for another look like anybody else.
    if (deed.call === 'contact' && (before.forWhom === 'behalf' || people[asker] !== before.posterOpenid)) {
      looks.set(wishId, (looks.get(wishId) ?? 0) + 1);
    }
  }
  const steps = after.steps.length - before.steps.length;
  expect([steps, steps >= taken && steps <= taken + quiet]).toEqual([steps, true]);
  if (again === 'after' && calls.length === 1) {
    const settled = await recordOf(wishId);
    expect(await calls[0]?.send()).toEqual(answers[0]);
    expect(await recordOf(wishId)).toBe(settled);
  }
}

/** What each is said to have in hand is what they have. */
async function expectHeld(): Promise<void> {
  for (const asker of inService) {
    const [account] = await rowsOf<AccountRecord>('accounts', { _id: people[asker] });
    const held = (account?.claims ?? []).map(({ wishId }) => wishId).sort();
    expect([asker, held]).toEqual([asker, (await inHandOf(people[asker])).map(({ _id }) => _id).sort()]);
  }
}

test('by any sequence of steps by anybody, at one moment too, wishes move along the table only', async () => {
  let runs = 0;
  // Left to itself the library prefers small numbers, and with them the first of the calls.
  const sequence = fc.noBias(fc.array(moment, { minLength: 25, maxLength: 45, size: 'max' }));
  await fc.assert(
    fc.asyncProperty(sequence, async (moments) => {
      const run = ++runs;
      const ids = await Promise.all([
        wishes.post({ forWhom: 'behalf' }, who.staff),
        ...Array.from({ length: WISHES - 1 }, () => wishes.post()),
      ]);
      for (const [place, one] of moments.entries()) {
        await live(ids[one.wish] ?? '', one, `run${run}-${place}`);
      }
      await expectHeld();
      for (const wishId of ids) {
        const lines = await rowsOf<AuditRecord>('audits', {
          about: `wishes/${wishId}`,
          what: 'wish.contact',
        });
        expect(lines).toHaveLength(looks.get(wishId) ?? 0);
        // The next ones begin with free hands.
        await wishes.cloud.call(who.staff, 'wish.release', inputOf.release(wishId));
      }
      await expectHeld();
    }),
    { numRuns: 14, endOnFailure: true },
  );
  expect(seen.size).toBeGreaterThan(10);
  expect(refused.size).toBeGreaterThan(5);
}, 300_000);
