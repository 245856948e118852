import { SortedList } from './sorted-list';

/** Keys as an index has them: none begins another. */
const keyOf = (n: number) => `\x04k${(n * 7919) % 997}\x00`;
const itemsOf = (list: SortedList<{ sequence: number }>) => [...list.between('', null)];

test.each([0, 1, 448, 449, 5000, 200_000])(
  'a list of %i filled at once is as one filled by adding',
  (size) => {
    const items = Array.from({ length: size }, (_item, sequence) => ({ sequence }));
    const keys = items.map(({ sequence }) => keyOf(sequence));
    const filled = new SortedList<{ sequence: number }>();
    filled.fill(keys, items);
    const added = new SortedList<{ sequence: number }>();
    for (const item of items) added.add(keyOf(item.sequence), item);
    expect(filled.size).toBe(added.size);
    expect(itemsOf(filled).map(({ sequence }) => sequence)).toEqual(
      itemsOf(added).map(({ sequence }) => sequence),
    );
  },
);

test('a filled list goes on as any other', () => {
  const list = new SortedList<{ sequence: number }>();
  const items = Array.from({ length: 2000 }, (_item, sequence) => ({ sequence }));
  list.fill(
    items.map(() => 'same'),
    items,
  );
  for (let sequence = 2000; sequence < 3000; sequence += 1) list.add('same', { sequence });
  expect(list.remove('same', { sequence: 7 })).toBe(true);
  expect(itemsOf(list).map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 3000 }, (_item, sequence) => sequence).filter((sequence) => sequence !== 7),
  );
});
