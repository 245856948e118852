import { readRows, writtenRows } from './rows-as-text';

test('rows come out as they went in, instants at every depth too', () => {
  const at = new Date('2026-12-01T08:00:00.123Z');
  const rows = [
    { _id: 'a', at, steps: [{ at, note: '2026-12-01T08:00:00.123Z' }], none: null },
    { _id: 'b', list: [], nested: { when: new Date(0), $date: 'a word' }, count: 0, yes: false },
  ];
  expect(readRows(writtenRows(rows))).toEqual(rows);
});

test.each(['{}', '[1]', '[{"name":"a"}]', '[null]', 'null'])('%s is refused', (text) => {
  expect(() => readRows(text)).toThrow('none');
});
