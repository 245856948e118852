import { auditLine, type Deed } from './audit';

const deed: Deed = {
  what: 'member.answer-declined',
  collection: 'bindRequests',
  id: 'o1',
  occasion: 1764032400000,
  openid: 'secretary',
  branchId: 'b1',
  reason: '查无此人',
  at: new Date('2026-11-25T01:00:00Z'),
};

test('the same deed has the same line, whenever and by whichever request it is written', () => {
  expect(auditLine({ ...deed, at: new Date() })._id).toBe(auditLine(deed)._id);
});

test.each<Partial<Deed>>([{ what: 'member.answer-approved' }, { id: 'o2' }, { occasion: 1764032400001 }])(
  '%j makes it another deed',
  (change) => {
    expect(auditLine({ ...deed, ...change })._id).not.toBe(auditLine(deed)._id);
  },
);
