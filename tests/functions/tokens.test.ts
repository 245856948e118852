/** What a check-in code is refused for, each with its own reason: whoever changes, keeps or hands on one. */
import * as fc from 'fast-check';
import { codeText, readCode, slotAt } from '../../contract/activity/check-in-code';
import type { ActivityState } from '../../contract/words';
import { mintCode } from '../../server/activity/check-in/check-in-code';
import { activityRow } from '../support/activity-row';
import { type Meetings, startMeetingCloud, who } from '../support/meeting';
import { tree } from '../support/people';

let meetings: Meetings;
let asks: Meetings['asks'];

const SLOT = 10;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

const row = (_id: string, state: ActivityState, branch: (typeof tree)[keyof typeof tree] = tree.branch) =>
  activityRow(_id, {
    branchId: branch._id,
    state,
    startsAt: ago(3 * HOUR),
    openedAt: ago(3 * HOUR),
    closedAt: state === 'closed' ? ago(HOUR) : null,
  });

beforeAll(async () => {
  meetings = await startMeetingCloud({
    activities: [
      row('OPEN', 'open'),
      row('OTHER', 'open'),
      row('OVER', 'closed'),
      row('SISTERS', 'open', tree.sisterBranch),
    ],
  });
  asks = meetings.asks;
});
afterAll(() => meetings.close());

/** The code that was shown at that time. */
const shownAt = (at: Date, activityId = 'OPEN', branchId: string = tree.branch._id) =>
  mintCode({ activityId, branchId, slot: slotAt(at, SLOT) });
const refused = async (openid: string, code: string, capturedAt?: Date) =>
  (
    await asks.refusal(openid, 'activity.checkIn', {
      code,
      ...(capturedAt ? { capturedAt: capturedAt.toISOString() } : {}),
    })
  ).code;

/** Nobody of these tests may have come by the end of it. */
afterEach(async () => {
  for (const activityId of ['OPEN', 'OTHER', 'OVER']) {
    const { counts, captures } = await asks.answer(who.secretary, 'activity.attendance', { activityId });
    expect([counts.arrived, captures.length]).toEqual([0, 0]);
  }
});

/** When it is sent: at once, or an hour later with the time of the scan. */
const ways: ReadonlyArray<readonly [string, number, boolean]> = [
  ['sent at once', 0, false],
  ['sent later', HOUR, true],
];

describe.each(ways)('a code %s', (_way, since, isCaptured) => {
  const at = () => ago(since);
  const captured = (when: Date) => (isCaptured ? when : undefined);

  test('of which any one character is another is forged, or no code', async () => {
    const letters = fc.constantFrom(...'ABCXYZabcxyz0189-_.');
    await fc.assert(
      fc.asyncProperty(fc.nat(), letters, async (position, letter) => {
        const when = at();
        const code = shownAt(when);
        const place = position % code.length;
        if (code[place] === letter) return;
        const changed = `${code.slice(0, place)}${letter}${code.slice(place + 1)}`;
        expect(['activity.codeForged', 'activity.codeUnreadable']).toContain(
          await refused(who.wang, changed, captured(when)),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('of another activity, another branch or another slot under its tag is forged', async () => {
    const when = at();
    const read = readCode(shownAt(when));
    if (!read) throw new Error('no code');
    const changes = [
      { activityId: 'OTHER' },
      { branchId: tree.sisterBranch._id },
      { slot: read.slot + 1 },
      { slot: read.slot - 360 },
    ];
    for (const change of changes) {
      const forged = codeText({ ...read, ...change });
      expect(await refused(who.wang, forged, captured(when))).toBe('activity.codeForged');
    }
  });

  test("of another branch's activity is another branch's", async () => {
    const when = at();
    const code = shownAt(when, 'SISTERS', tree.sisterBranch._id);
    expect(await refused(who.wang, code, captured(when))).toBe('activity.otherBranch');
  });

  test('by somebody who is on no roll is refused as such', async () => {
    const when = at();
    expect(await refused(who.citizen, shownAt(when), captured(when))).toBe('member.notBound');
  });
});

test.each([
  ['two slots old', -2, 'activity.codeStale'],
  ['of a slot to come', 1, 'activity.codeStale'],
])('a code %s is stale', async (_what, slots, code) => {
  // In the middle of a slot, so that the next does not begin while it is asked.
  const now = Date.now();
  const shown = new Date((Math.floor(now / (SLOT * 1000)) + 0.5 + slots) * SLOT * 1000);
  expect(await refused(who.wang, shownAt(shown))).toBe(code);
});

describe('a code sent later', () => {
  test('with a time at which it was not shown is refused, however the phone lies', async () => {
    const minutes = fc.integer({ min: 3, max: 120 });
    const sign = fc.constantFrom(-1, 1);
    await fc.assert(
      fc.asyncProperty(minutes, sign, async (off, way) => {
        const shown = ago(2.5 * HOUR);
        const claimed = new Date(shown.getTime() + way * off * MINUTE);
        expect(await refused(who.wang, shownAt(shown), claimed)).toBe('activity.captureMismatch');
      }),
      { numRuns: 20 },
    );
  });

  test('of a slot long to come is refused: as a time to come, or as not shown at the time that is said', async () => {
    const coming = ago(-HOUR);
    expect(await refused(who.wang, shownAt(coming), coming)).toBe('activity.captureInFuture');
    expect(await refused(who.wang, shownAt(coming), ago(0))).toBe('activity.captureMismatch');
  });

  test('more than 24 hours after the scan is too old', async () => {
    const when = ago(24 * HOUR + MINUTE);
    expect(await refused(who.wang, shownAt(when), when)).toBe('activity.captureTooOld');
  });

  test('scanned before the check-in might be opened is refused', async () => {
    const when = ago(5 * HOUR + 10 * MINUTE);
    expect(await refused(who.wang, shownAt(when), when)).toBe('activity.notOpen');
  });
});

test('a code handed on and sent by somebody else after the end is refused: closed, or stale, or not of that time', async () => {
  const inTime = ago(2 * HOUR);
  expect(await refused(who.li, shownAt(inTime, 'OVER'))).toBe('activity.codeStale');
  expect(await refused(who.li, shownAt(inTime, 'OVER'), ago(MINUTE))).toBe('activity.captureMismatch');
  expect(await refused(who.li, shownAt(ago(0), 'OVER'))).toBe('activity.closed');
  const afterwards = ago(30 * MINUTE);
  expect(await refused(who.li, shownAt(afterwards, 'OVER'), afterwards)).toBe('activity.closed');
});
