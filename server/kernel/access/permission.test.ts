import type { OfficeRole } from '../../../contract/words';
import type { MemberRecord } from '../../records/member';
import type { Caller } from './caller';
import { higherOfficeOf, isMember, isOver, isSecretaryOf, isStaffOf, leads, officeOf } from './permission';

const memberWith = (...offices: Array<[OfficeRole, string]>): MemberRecord => ({
  _id: 'm1',
  name: '白音',
  phone: null,
  phoneHash: null,
  branchId: 'b1',
  line: ['city', 'county', 'township', 'b1'],
  memberClass: 'able',
  birthYear: null,
  probationary: false,
  communityId: null,
  offices: offices.map(([role, organizationId]) => ({ role, organizationId })),
  openid: 'o1',
  onRoll: true,
  updatedAt: new Date(0),
});
const callerWith = (...offices: Array<[OfficeRole, string]>): Caller => ({
  openid: 'o1',
  member: memberWith(...offices),
  account: null,
  appointments: [],
});
const citizen: Caller = { openid: 'o2', member: null, account: null, appointments: [] };
const line = ['city', 'county', 'township', 'b1'];

test('a citizen holds no office and is told that they are not bound', () => {
  expect(isMember(citizen)).toBe('member.notBound');
  expect([isSecretaryOf(citizen, 'b1'), leads(citizen, 'b1'), isOver(citizen, line)]).toEqual([
    false,
    false,
    false,
  ]);
});

test('a member without an office may nothing but be a member', () => {
  expect(isMember(callerWith())).toBe(true);
  expect(leads(callerWith(), 'b1')).toBe(false);
  expect(isOver(callerWith(), line)).toBe(false);
});

test.each<[OfficeRole, { secretary: boolean; leads: boolean; staff: boolean; over: boolean }]>([
  ['secretary', { secretary: true, leads: true, staff: false, over: false }],
  ['committee', { secretary: false, leads: true, staff: false, over: false }],
  ['communityStaff', { secretary: false, leads: false, staff: true, over: false }],
  ['township', { secretary: false, leads: false, staff: false, over: true }],
  ['county', { secretary: false, leads: false, staff: false, over: true }],
  ['city', { secretary: false, leads: false, staff: false, over: true }],
])('%s at an organization', (role, expected) => {
  const caller = callerWith([role, 'x']);
  expect({
    secretary: isSecretaryOf(caller, 'x'),
    leads: leads(caller, 'x'),
    staff: isStaffOf(caller, 'x'),
    over: isOver(caller, ['city', 'x', 'b1']),
  }).toEqual(expected);
});

test('an office counts at its own organization only', () => {
  expect(isSecretaryOf(callerWith(['secretary', 'b2']), 'b1')).toBe(false);
  expect(isOver(callerWith(['county', 'another county']), line)).toBe(false);
});

test('the first office of a kind is the one meant when none is named', () => {
  const member = memberWith(['committee', 'b1'], ['secretary', 'b2'], ['secretary', 'b3'], ['county', 'c1']);
  expect(officeOf(member, ['secretary'])).toBe('b2');
  expect(higherOfficeOf(member)).toBe('c1');
  expect(officeOf(member, ['communityStaff'])).toBeNull();
  expect(officeOf(null, ['secretary'])).toBeNull();
});
