import { phoneHash } from '../server/kernel/access/cipher';
import { dayOf } from '../server/kernel/time/clock';
import { hasEnded } from '../server/statistics/attendance';
import { type Collected, collected } from './collected';
import { personaRoles, personasOf } from './personas';

const now = new Date('2026-11-23T06:30:00Z');
const personas = personasOf();
const one = (role: string) => {
  const first = personas.find((persona) => persona.role === role);
  if (!first) throw new Error(`No ${role}`);
  return first;
};

test.each(personaRoles)('at least two can be %s', (role) => {
  expect(personas.filter((persona) => persona.role === role).length).toBeGreaterThanOrEqual(2);
});

describe.each(['small', 'town'])('in %s', (size) => {
  let demo: Collected;
  beforeAll(async () => {
    demo = await collected(size, now);
  });
  const memberOf = (openid: string) => {
    const accounts = demo.accounts.filter(({ _id }) => _id === openid);
    return demo.members.find(({ _id }) => _id === accounts[0]?.memberId);
  };

  test('everybody but the citizens is bound to an entry that bears their name and office', () => {
    for (const { openid, name, role } of personas) {
      const member = memberOf(openid);
      if (role === 'citizen' || role === 'newcomer') {
        expect(member).toBeUndefined();
        continue;
      }
      expect(member).toMatchObject({ name, openid, onRoll: true });
      const roles = member?.offices.map((office) => office.role) ?? [];
      if (role === 'member' || role === 'inServiceMember') expect(roles).toEqual([]);
      else expect(roles).toContain(role);
      if (role === 'member') expect(member?.communityId).toBeNull();
      if (role === 'inServiceMember') expect(member?.communityId).not.toBeNull();
    }
  });

  test('of those who have not bound their phone yet the roll has the number of one, and an earlier one of the other', () => {
    const branchIds = personas
      .filter(({ role }) => role === 'secretary')
      .map(({ openid }) => memberOf(openid)?.branchId ?? '');
    const entries = personas
      .filter(({ role }) => role === 'newcomer')
      .map(({ name, phone = '' }) => ({
        hash: phoneHash(phone),
        found: demo.members.filter(
          (member) => member.name === name && member.phone !== null && branchIds.includes(member.branchId),
        ),
      }));
    expect(entries.map(({ found }) => found.map(({ openid }) => openid))).toEqual([[null], [null]]);
    expect(entries.map(({ hash, found }) => found.some((one) => one.phoneHash === hash))).toEqual([
      true,
      false,
    ]);
    for (const { openid, phone = '' } of personas) {
      const member = memberOf(openid);
      if (member) expect(member.phoneHash).toBe(phoneHash(phone));
    }
  });

  test('a request about an office waits for the township, and nobody else’s does', () => {
    const above = demo.bindRequests.filter(({ answererId }) => answererId);
    expect(above.length).toBeGreaterThanOrEqual(2);
    for (const { answererId, name, branchId } of above) {
      const officers = demo.members.filter(({ offices }) =>
        offices.some(({ role, organizationId }) => role === 'township' && organizationId === answererId),
      );
      expect(officers.some(({ openid }) => openid !== null)).toBe(true);
      const meant = demo.members.find((member) => member.branchId === branchId && member.name === name);
      expect(meant?.offices.length).toBeGreaterThan(0);
    }
  });

  test('a secretary, three members and an in-service member are of one branch', () => {
    const branchId = memberOf(one('secretary').openid)?.branchId;
    const same = (role: string) =>
      personas.filter((persona) => persona.role === role && memberOf(persona.openid)?.branchId === branchId);
    expect(same('member').length).toBeGreaterThanOrEqual(3);
    expect(memberOf(one('inServiceMember').openid)?.branchId).toBe(branchId);
  });

  test('the in-service member serves where the citizen lives, and the staff is of that community', () => {
    const wish = demo.wishes.find(({ posterOpenid }) => posterOpenid === one('citizen').openid);
    const staff = memberOf(one('communityStaff').openid);
    expect(wish?.communityId).toBe(memberOf(one('inServiceMember').openid)?.communityId);
    expect(staff?.offices).toContainEqual({ role: 'communityStaff', organizationId: wish?.communityId });
    expect(one('citizen').organization).toBe('青原区 · 安和街道 · 新河社区');
  });

  test.each(personas.filter(({ role }) => role === 'secretary'))(
    'what waits for $name makes every page look lived in',
    ({ openid }) => {
      const branchId = memberOf(openid)?.branchId ?? '';
      const own = <Row extends { branchId: string }>(rows: Row[]) =>
        rows.filter((row) => row.branchId === branchId);
      const activities = demo.activities.filter(({ branchIds }) => branchIds.includes(branchId));
      const themeDays = activities
        .filter(({ kind }) => kind === 'themeDay')
        .sort((first, other) => first.startsAt.getTime() - other.startsAt.getTime());
      const [next] = themeDays.filter(({ state }) => state === 'announced');
      expect(next && dayOf(next.startsAt)).toBe(dayOf(now));
      expect(next?.parts.length).toBeGreaterThanOrEqual(5);
      expect(themeDays.filter(({ state }) => hasEnded(state)).length).toBeGreaterThanOrEqual(11);
      expect(new Set(activities.map(({ state }) => state))).toEqual(
        new Set(['draft', 'announced', 'closed', 'filed', 'cancelled']),
      );
      expect(own(demo.captures).filter(({ state }) => state === 'waiting').length).toBeGreaterThanOrEqual(2);
      expect(
        demo.messages.filter((message) => message.openid === openid && !message.readAt).length,
      ).toBeGreaterThan(0);
      expect(own(demo.bindRequests).filter(({ state }) => state === 'waiting').length).toBeGreaterThan(0);
      expect(own(demo.studyRecords).filter(({ state }) => state === 'waiting').length).toBeGreaterThanOrEqual(
        2,
      );
    },
  );

  test('nobody of the demo has a record of the coming theme day yet', () => {
    const ahead = new Set(demo.activities.filter(({ state }) => !hasEnded(state)).map(({ _id }) => _id));
    const recorded = new Set(
      demo.attendances.filter(({ activityId }) => ahead.has(activityId)).map(({ openid }) => openid),
    );
    expect(personas.filter(({ openid }) => recorded.has(openid))).toEqual([]);
  });

  test('on the branch’s roll are people without a phone, for the secretary to enter', () => {
    const branchId = memberOf(one('secretary').openid)?.branchId;
    const without = demo.members.filter((member) => member.branchId === branchId && member.phone === null);
    expect(without.length).toBeGreaterThanOrEqual(2);
  });

  test('members of the branch have taken wishes on, and citizens have confirmed some', () => {
    const branchId = memberOf(one('secretary').openid)?.branchId;
    const taken = demo.wishes.filter(({ claimerBranchId }) => claimerBranchId === branchId);
    expect(taken.filter(({ state }) => state === 'confirmed').length).toBeGreaterThanOrEqual(2);
    expect(taken.filter(({ state }) => state === 'claimed').length).toBeGreaterThanOrEqual(1);
  });

  test('the wall, the community and the citizens each find something to do', () => {
    const states = new Set(demo.wishes.map(({ state }) => state));
    for (const state of [
      'submitted',
      'published',
      'claimed',
      'fulfilled',
      'confirmed',
      'rejected',
    ] as const) {
      expect(states).toContain(state);
    }
  });
});
