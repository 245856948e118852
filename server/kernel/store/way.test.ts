import type { RefusalCode } from '../../../contract/api';
import { Refusal } from '../refusal';
import { hasLeftStep, wasTakenBefore } from './way';

const step = {
  what: 'claimed',
  at: new Date(0),
  by: '李同志',
  openid: 'o-me',
  note: '约好了',
  requestId: 'r1',
};
const going = { steps: [{ ...step, requestId: 'r0', what: 'posted' }, step] };
const mine = { openid: 'o-me', requestId: 'r1' };

const outcome = (
  request: typeof mine,
  saying: Parameters<typeof wasTakenBefore>[2],
): boolean | RefusalCode => {
  try {
    return wasTakenBefore(going, request, saying);
  } catch (problem) {
    if (problem instanceof Refusal) return problem.code;
    throw problem;
  }
};

test.each([
  ['the same step said again', mine, { what: 'claimed' }, true],
  ['with the same note', mine, { what: 'claimed', note: '约好了' }, true],
  ['one of those that the call may take', mine, { what: ['joined', 'claimed'] }, true],
  ['with another note', mine, { what: 'claimed', note: '' }, 'call.requestReused'],
  ['another step with this id', mine, { what: 'fulfilled', note: '约好了' }, 'call.requestReused'],
  ['none of those that the call may take', mine, { what: ['joined', 'fulfilled'] }, 'call.requestReused'],
  ['an id that is not here', { ...mine, requestId: 'r2' }, { what: 'claimed' }, false],
  ['the id of somebody else', { ...mine, openid: 'o-other' }, { what: 'claimed' }, false],
] as const)('%s', (_, request, saying, expected) => {
  expect(outcome(request, saying)).toBe(expected);
});

test.each([
  [mine, true],
  [{ ...mine, requestId: 'r2' }, false],
  [{ ...mine, openid: 'o-other' }, false],
])('whether a request left any step here', (request, expected) => {
  expect(hasLeftStep(going, request)).toBe(expected);
});
