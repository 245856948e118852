import { needsAnswer, whyNotDecide, whyNotSay, whyNotWithdraw } from './answer-rules';

test.each([
  ['announced', undefined, undefined, null],
  ['open', undefined, undefined, null],
  ['closed', undefined, undefined, 'activity.tooLateToSay'],
  ['closed', 'present', undefined, 'activity.cameAlready'],
  ['cancelled', undefined, undefined, 'activity.cancelled'],
  ['open', 'present', undefined, 'activity.cameAlready'],
  ['open', 'remote', 'coming', 'activity.cameAlready'],
  ['open', 'absent', undefined, null], // noted down as not coming: they may still say otherwise
  ['announced', 'leave', undefined, 'activity.leaveApproved'], // entered by the secretary without a request
  ['announced', undefined, 'approved', 'activity.leaveApproved'],
  ['announced', undefined, 'waiting', null],
  ['announced', undefined, 'declined', null],
  ['announced', undefined, 'withdrawn', null],
  ['announced', undefined, 'coming', null],
] as const)('of an activity that is %s, recorded as %s, having said %s: %s', (state, recorded, said, why) => {
  expect(whyNotSay(state, recorded, said)).toBe(why);
});

test.each([
  [undefined, 'activity.leaveUnknown'],
  ['coming', 'activity.leaveUnknown'],
  ['waiting', null],
  ['withdrawn', null],
  ['declined', 'activity.leaveUnknown'],
  ['approved', 'activity.leaveApproved'],
] as const)('taking back what is %s: %s', (said, why) => {
  expect(whyNotWithdraw(said)).toBe(why);
});

test.each([
  [undefined, 'activity.leaveUnknown', 'activity.leaveUnknown'],
  ['coming', 'activity.leaveUnknown', 'activity.leaveUnknown'],
  ['withdrawn', 'activity.leaveUnknown', 'activity.leaveUnknown'],
  ['waiting', null, null],
  ['approved', null, 'activity.leaveDecided'],
  ['declined', 'activity.leaveDecided', null],
] as const)('what is %s: to approve %s, to decline %s', (said, approve, decline) => {
  expect([whyNotDecide(said, 'approved'), whyNotDecide(said, 'declined')]).toEqual([approve, decline]);
});

test.each([
  ['waiting', undefined, true],
  ['waiting', 'absent', true], // ended before anybody answered
  ['waiting', 'excused', true],
  ['waiting', 'late', false],
  ['waiting', 'leave', false],
  ['coming', undefined, false],
  ['declined', 'absent', false],
] as const)('what is %s, recorded as %s, needs an answer: %s', (said, recorded, needs) => {
  expect(needsAnswer(said, recorded)).toBe(needs);
});
