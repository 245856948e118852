import { saidNow } from './decide-held';

const at = new Date('2026-12-01T02:00:00Z');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const held = (input: unknown) => ({ input: JSON.stringify(input), numbers: null, at });

test.each([
  ['what had just happened, let out at once', 0, 0, 0],
  ['what had just happened, let out after an hour', 0, 3600, 3600],
  ['what had happened before, let out later', 30, 90, 120],
  ['a part of a second is rounded', 30, 0.6, 31],
])('%s', (_what, ago, waited, expected) => {
  const said = saidNow(held({ title: '学习', saidSecondsAgo: ago }), later(waited));
  expect(said).toEqual({ input: { title: '学习', saidSecondsAgo: expected } });
});

test.each([{ title: '学习' }, { saidSecondsAgo: '30' }, null, ['x'], 'text'])(
  '%j says nothing of when, and stays as it was',
  (input) => {
    expect(saidNow(held(input), later(3600))).toEqual({ input });
  },
);

test('the choice about private numbers goes along', () => {
  expect(saidNow({ ...held({}), numbers: 'keep' }, later(1))).toEqual({ input: {}, numbers: 'keep' });
});
