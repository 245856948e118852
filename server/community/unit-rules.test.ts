import type { RefusalCode } from '../../contract/api';
import { unitStates } from '../../contract/words';
import { unitSteps } from '../../server/records/unit-registration';
import type { Registered } from './unit-rules';
import { unitTransitions } from './unit-transitions';
import { whyNotStep } from './unit-workflow';

const officer = (
  _id: string,
  role: 'secretary' | 'committee' | 'communityStaff',
  organizationId: string,
) => ({
  member: { _id, offices: [{ role, organizationId }] },
});
const secretary = officer('m1', 'secretary', 'branch');
const committee = officer('m2', 'committee', 'branch');
const staff = officer('m3', 'communityStaff', 'community');
const farStaff = officer('m4', 'communityStaff', 'elsewhere');
const farSecretary = officer('m5', 'secretary', 'elsewhere');
const registered = (state: Registered['state'], askedBy = 'm1'): Registered => ({
  ...{ state, branchId: 'branch', communityId: 'community', askedBy, steps: [] },
});

test.each<[(typeof unitSteps)[number], Registered['state'], typeof staff, string, RefusalCode | null]>([
  ['confirmed', 'waiting', staff, '', null],
  ['confirmed', 'confirmed', staff, '', 'unit.answered'],
  ['declined', 'waiting', staff, '', 'unit.reasonNeeded'],
  ['declined', 'waiting', staff, '在河东', null],
  ['confirmed', 'waiting', secretary, '', 'unit.notYours'],
  ['confirmed', 'waiting', farStaff, '', 'unit.notYours'],
  ['withdrawn', 'waiting', secretary, '', null],
  ['withdrawn', 'waiting', committee, '', 'unit.notYours'],
  ['withdrawn', 'waiting', staff, '', 'unit.notYours'],
  ['ended', 'confirmed', secretary, '', 'unit.reasonNeeded'],
  ['ended', 'confirmed', secretary, '搬走了', null],
  ['ended', 'confirmed', staff, '搬走了', null],
  ['ended', 'waiting', staff, '搬走了', 'unit.notRegistered'],
  ['ended', 'confirmed', farSecretary, '搬走了', 'unit.notYours'],
  ['asked', 'ended', secretary, '', null],
  ['asked', 'confirmed', secretary, '', 'unit.registeredAlready'],
])('%s from %s', (what, state, person, reason, expected) => {
  expect(whyNotStep(what, registered(state), person, reason)).toBe(expected);
});

test('nobody answers what they asked for themselves, in whichever office', () => {
  const both = { member: { _id: 'm6', offices: [...secretary.member.offices, ...staff.member.offices] } };
  expect(whyNotStep('confirmed', registered('waiting', 'm6'), both, '')).toBe('unit.own');
  expect(whyNotStep('declined', registered('waiting', 'm6'), both, '原因')).toBe('unit.own');
  // Nor what the unit that they lead asked for, whoever of it did.
  expect(whyNotStep('confirmed', registered('waiting', 'm1'), both, '')).toBe('unit.own');
});

test('every state is reached, and from none but the asking’s own does a way lead nowhere', () => {
  const reached = new Set(unitSteps.map((what) => unitTransitions[what].to));
  expect([...reached].sort()).toEqual([...unitStates].sort());
  const left = new Set(unitSteps.flatMap((what) => unitTransitions[what].from));
  expect([...left].sort()).toEqual([...unitStates].sort());
});
