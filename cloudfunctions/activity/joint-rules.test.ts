import type { Caller } from '../kernel/caller';
import { branchDeciding, hasAgreed, whyNotAgree, whyNotLeaveJoint } from './joint-rules';

test.each([
  ['draft', null, null],
  ['announced', null, null],
  ['open', null, 'activity.startedAlready'],
  ['closed', 'activity.closed', 'activity.closed'],
  ['filed', 'activity.filed', 'activity.filed'],
  ['cancelled', 'activity.cancelled', 'activity.cancelled'],
] as const)('while %s: agreeing %s, leaving %s', (state, agree, leave) => {
  expect([whyNotAgree(state), whyNotLeaveJoint(state)]).toEqual([agree, leave]);
});

const joint = { branchId: 'host', branchIds: ['host', 'second', 'third'] };
const caller = (...offices: [role: string, organizationId: string][]) =>
  ({
    openid: 'me',
    member: { offices: offices.map(([role, organizationId]) => ({ role, organizationId })) },
  }) as unknown as Caller;

test.each([
  ['the host’s secretary', caller(['secretary', 'host']), undefined, null],
  ['a partner’s secretary', caller(['secretary', 'third']), undefined, 'third'],
  ['a partner’s committee', caller(['committee', 'third']), undefined, null],
  ['a branch’s that does not take part', caller(['secretary', 'fourth']), undefined, null],
  ['a partner’s, for another', caller(['secretary', 'third']), 'second', null],
  [
    'two partners’, for the one named',
    caller(['secretary', 'second'], ['secretary', 'third']),
    'third',
    'third',
  ],
])('%s decides for their branch alone', (_who, who, wanted, branchId) => {
  expect(branchDeciding(who, joint, wanted)).toBe(branchId);
});

test('the host has agreed by holding it, another once its secretary said so', () => {
  const agreed = [{ branchId: 'third', by: 'm', at: new Date() }];
  const said = ['host', 'second', 'third'].map((branchId) => hasAgreed({ ...joint, agreed }, branchId));
  expect(said).toEqual([true, false, true]);
});
