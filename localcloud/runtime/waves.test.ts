import { numberOfRequest } from './shared-request-log';
import { countWaves, type RequestEvent } from './waves';

const sent = (id: string): RequestEvent => ({ kind: 'sent', id: numberOfRequest(id) });
const arrived = (id: string): RequestEvent => ({ kind: 'arrived', id: numberOfRequest(id) });
const all = () => true;

test.each<[string, number, RequestEvent[]]>([
  ['no request is no wave', 0, []],
  [
    'two sent together are one wave, though one is answered late',
    1,
    [sent('a'), sent('b'), arrived('b'), arrived('a')],
  ],
  [
    'one sent after an answer is a second wave',
    2,
    [sent('a'), sent('b'), arrived('a'), sent('c'), arrived('b')],
  ],
  ['one sent while all others are under way adds none', 1, [sent('a'), sent('b'), sent('c')]],
  [
    'a chain counts each link',
    3,
    [sent('a'), arrived('a'), sent('b'), arrived('b'), sent('c'), arrived('c')],
  ],
])('%s', (_promise, waves, events) => {
  expect(countWaves(events, all)).toBe(waves);
});

test('a request to elsewhere adds no wave, but what waited for it still waited', () => {
  const events = [sent('db1'), arrived('db1'), sent('api'), arrived('api'), sent('db2')];
  expect(countWaves(events, (id) => id !== numberOfRequest('api'))).toBe(2);
});
