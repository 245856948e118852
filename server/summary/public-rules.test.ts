import { type DoneWish, monthsShown, type OfficeHolder, peopleInCharge, saidOf, sumOf } from './public-rules';

const holder = (_id: string, name: string, ...offices: OfficeHolder['offices']): OfficeHolder => ({
  ...{ _id, name, offices, onRoll: true },
});
const at = (role: OfficeHolder['offices'][number]['role'], organizationId = 'b1') => ({
  role,
  organizationId,
});

test('twelve months are looked back on, over a new year too, the present one last', () => {
  const months = monthsShown('2026-02');
  expect(months).toHaveLength(12);
  expect([months[0], months.at(-1)]).toEqual(['2025-03', '2026-02']);
});

test('the secretary comes first, then the committee; each once, and only for offices held there', () => {
  const holders = [
    holder('m1', '支委', at('committee'), at('secretary', 'b2')),
    holder('m2', '书记', at('committee'), at('secretary')),
    holder('m3', '别处的书记', at('secretary', 'b2')),
    holder('m4', '上级', at('township')),
    { ...holder('m5', '调走的', at('secretary')), onRoll: false },
  ];
  expect(peopleInCharge(holders, 'b1')).toEqual([
    { name: '书记', role: 'secretary' },
    { name: '支委', role: 'committee' },
  ]);
});

test('months are summed, and one computed before thanks were counted counts as having none', () => {
  const months = [
    { wishesFulfilled: 2, thanked: 1, served: 4, errandsSolved: 6, errandsUnconfirmed: 2 },
    { wishesFulfilled: 3, wishesUnconfirmed: 8, errandsRecorded: 7 },
  ];
  expect(sumOf(months)).toEqual({
    fulfilled: 5,
    fulfilledUnconfirmed: 8,
    thanked: 1,
    served: 4,
    solved: 6,
    unconfirmed: 2,
    recorded: 7,
  });
});

const done = (title: string, day: string, thanksShown?: string): DoneWish => ({
  ...{ _id: `w${title}`, title, category: 'repairs', state: 'confirmed', fulfilledAt: null },
  confirmedAt: new Date(`${day}T12:00:00+08:00`),
  ...(thanksShown === undefined ? {} : { thanksShown }),
});

test('the same thanks are shown once, the latest, and nothing but the month says when', () => {
  const given = [
    done('一', '2026-11-20', '谢谢'),
    done('二', '2026-11-10'),
    done('三', '2026-10-09', '谢谢'),
    done('四', '2026-10-08', '真好'),
    done('五', '2026-10-07', ''),
    done('六', '2026-09-01', '又来了一趟'),
    done('七', '2026-09-01', '第四句'),
  ];
  const { fulfilled, thanks } = saidOf(given, false);
  expect(thanks).toEqual([
    { words: '谢谢', month: '2026-11', wishId: null },
    { words: '真好', month: '2026-10', wishId: null },
    { words: '又来了一趟', month: '2026-09', wishId: null },
  ]);
  expect(saidOf(given, true).thanks.map(({ wishId }) => wishId)).toEqual(['w一', 'w四', 'w六']);
  expect(fulfilled).toHaveLength(5);
  expect(fulfilled[0]).toEqual({ title: '一', category: 'repairs', month: '2026-11' });
});

test('what was done stands with the month in which it was done, what was said with that of the word', () => {
  const late = { ...done('八', '2026-11-03', '谢谢'), fulfilledAt: new Date('2026-10-31T20:00:00+08:00') };
  const { fulfilled, thanks } = saidOf([late], false);
  expect([fulfilled[0]?.month, thanks[0]?.month]).toEqual(['2026-10', '2026-11']);
});
