/** A branch with a secretary and members, and what they do around a meeting. */

import { slotAt } from '../../contract/activity/check-in-code';
import type { CallName, Input, Output } from '../../contract/api';
import { mintCode } from '../../server/activity/check-in/check-in-code';
import { dayOf } from '../../server/kernel/time/clock';
import { type Asking, asking } from './asking';
import { startTestCloud, type TestCloud, type TestCloudOptions } from './cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from './people';

const SLOT_SECONDS = 10;

const people = [
  person('secretary', { offices: [['secretary', tree.branch]] }),
  person('deputy', { offices: [['committee', tree.branch]] }),
  person('wang'),
  person('li'),
  person('frail', { memberClass: 'frail' }),
  person('phoneless', { openid: null }),
  person('left', { onRoll: false }),
  person('sister', { branch: tree.sisterBranch }),
  person('sisterSecretary', { branch: tree.sisterBranch, offices: [['secretary', tree.sisterBranch]] }),
  person('township', { branch: tree.sisterBranch, offices: [['township', tree.township]] }),
  person('otherCounty', { branch: tree.farBranch, offices: [['county', tree.otherCounty]] }),
];

/** Of `tree.branch`: secretary, deputy, wang, li, frail, phoneless. */
export const ON_ROLL = 6;

export const who = {
  secretary: openidOf('secretary'),
  deputy: openidOf('deputy'),
  wang: openidOf('wang'),
  li: openidOf('li'),
  sister: openidOf('sister'),
  sisterSecretary: openidOf('sisterSecretary'),
  township: openidOf('township'),
  otherCounty: openidOf('otherCounty'),
  citizen: 'openid-citizen',
} as const;

/** The rows of these people, by collection. */
export const meetingRows = () => ({ organizations, members: people, accounts: accountsOf(people) });

/** A cloud with these people; `more` rows by collection. */
export async function startMeetingCloud(
  more: Parameters<typeof seedOf>[0] = {},
  options: TestCloudOptions = {},
): Promise<Meetings> {
  const rows = { ...meetingRows(), ...more };
  return new Meetings(await startTestCloud({ seed: seedOf(rows), ...options }));
}

export class Meetings {
  readonly asks: Asking;

  constructor(readonly cloud: TestCloud) {
    this.asks = asking(cloud);
  }

  /** Plans an activity of the branch that starts now; the secretaries `agreedBy` say that their branches take part. */
  async plan(
    over: Partial<Input<'activity.create'>> = {},
    agreedBy: readonly string[] = [],
  ): Promise<string> {
    const plan = { title: '主题党日', startsAt: this.cloud.now().toISOString(), place: '会议室', ...over };
    const { activityId } = await this.asks.answer(who.secretary, 'activity.create', plan);
    for (const openid of agreedBy) await this.asks.answer(openid, 'activity.agreeJoint', { activityId });
    return activityId;
  }

  /** Plans it and opens the check-in; one that started on an earlier day, when it started. */
  async open(
    over: Partial<Input<'activity.create'>> = {},
    agreedBy: readonly string[] = [],
  ): Promise<string> {
    const startsAt = over.startsAt ?? this.cloud.now().toISOString();
    const activityId = await this.plan({ ...over, startsAt }, agreedBy);
    await this.openIt(activityId, new Date(startsAt));
    return activityId;
  }

  /** Opens the check-in of an activity that starts about now. */
  async openIt(activityId: string, startsAt = this.cloud.now()): Promise<void> {
    // Just after midnight a meeting of the last hour is one of yesterday: it was opened without signal then.
    const earlier = dayOf(startsAt) < dayOf(this.cloud.now()) ? { openedAt: startsAt.toISOString() } : {};
    await this.asks.answer(who.secretary, 'activity.open', { activityId, ...earlier });
  }

  /** Scans the code that the secretary would show now. */
  scan(openid: string, activityId: string): Promise<Output<'activity.checkIn'>> {
    return this.asks.answer(openid, 'activity.checkIn', { code: codeOf(activityId) });
  }

  /**
   * Begins a call that has read all it needs and is held up before it writes: what is done until `done` comes between. A
   * check-in reads the caller and the activity side by side, so that its third request is its write.
   */
  async heldUp<Name extends CallName>(openid: string, name: Name, input: Input<Name>, { write = 3 } = {}) {
    const held = await this.cloud.holdUp(openid, name, input, { at: write });
    if (!held.reached)
      throw new Error(`${name} makes no ${write} requests: ${JSON.stringify(await held.done())}`);
    return held;
  }

  /** What is recorded of somebody, as the secretary sees it. */
  async recordOf(activityId: string, memberId: string) {
    const { people } = await this.asks.answer(who.secretary, 'activity.attendance', { activityId });
    const found = people.find((one) => one.memberId === memberId);
    if (!found) throw new Error(`${memberId} is not on the list`);
    return found;
  }

  close(): Promise<void> {
    return this.cloud.close();
  }
}

/** As if the check-in had ended a minute ago: the record may be filed. */
export async function aMinuteAfterTheEnd({ cloud }: TestCloud, activityId: string): Promise<void> {
  await cloud.backend.engine.modify('activities', {
    query: { _id: activityId, state: 'closed' },
    changes: { $set: { closedAt: new Date(Date.now() - 60_000) } },
    multi: false,
    merge: true,
    upsert: false,
  });
}

/** The code of an activity, `slotsAgo` slots back. */
export const codeOf = (activityId: string, { branchId = tree.branch._id, slotsAgo = 0 } = {}) =>
  mintCode({ activityId, branchId, slot: slotAt(new Date(), SLOT_SECONDS) - slotsAgo });
