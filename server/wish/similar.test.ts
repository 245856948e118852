import { type MaybeSame, maybeSame } from './similar';

const wish = (_id: string, title: string, parts: Partial<MaybeSame> = {}): MaybeSame => ({
  ...{ _id, title, number: _id, category: 'repairs', state: 'published', postedAt: new Date(0) },
  phoneHash: _id,
  ...parts,
});

test.each([
  ['told at greater length', '楼道的灯不亮了', '楼道灯不亮了，想请人看看', true],
  ['told in the same words', '想要一辆轮椅', '想要轮椅', true],
  ['of the same filling words only', '暖气漏水，想请人看看', '门锁坏了，想请人看看', false],
  ['of another thing in the same place', '阳台灯不亮了', '阳台窗户漏风', false],
  ['of nothing but filling words', '想请人帮忙看看', '想请人帮忙看看', true],
])('a wish %s is perhaps the same, or not', (_, one, other, same) => {
  expect(maybeSame(wish('a', one), [wish('b', other)])).toHaveLength(same ? 1 : 0);
  expect(maybeSame(wish('b', other), [wish('a', one)])).toHaveLength(same ? 1 : 0);
});

test('of one household and kind fewer words are enough, but not none at all', () => {
  const own = { phoneHash: 'one' };
  const found = (title: string, parts: Partial<MaybeSame>) =>
    maybeSame(wish('a', '厨房水龙头滴水', own), [wish('b', title, parts)]).length;
  expect(found('水龙头坏了要换', own)).toBe(1);
  expect(found('水龙头坏了要换', {})).toBe(0);
  expect(found('水龙头坏了要换', { ...own, category: 'goods' })).toBe(0);
  expect(found('换一套纱窗', own)).toBe(0);
});

test('the likest come first, three at most, and never itself', () => {
  const others = ['楼道灯不亮了', '楼道灯不亮', '楼道灯坏了不亮', '楼道灯又不亮了', '买药'].map((title, at) =>
    wish(`w${at}`, title),
  );
  expect(maybeSame(wish('w0', '楼道灯不亮了'), others).map(({ _id }) => _id)).toEqual(['w1', 'w3', 'w2']);
});
