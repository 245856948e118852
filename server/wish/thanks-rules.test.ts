import { thanksToOthers } from './thanks-rules';

const given = {
  mayShow: true,
  advice: 'pass' as const,
  address: '新河小区3号楼401',
  names: [
    ['王桂兰', '王**'],
    ['陈志远', '陈同志'],
  ] as const,
};

test.each([
  ['are shown as they were said', '谢谢小陈，灯亮堂多了', {}, '谢谢小陈，灯亮堂多了'],
  ['are not shown unless they may be', '谢谢', { mayShow: false }, ''],
  ['of which the check is unsure are not shown', '谢谢', { advice: 'review' as const }, ''],
  ['that could not be checked are not shown', '谢谢', { advice: 'unchecked' as const }, ''],
  ['name nobody behind the wish', '陈志远真好，王桂兰谢谢', {}, '陈同志真好，王**谢谢'],
  ['with a phone number are not shown', '有事打 138 0475 1234', {}, ''],
  ['with a number in wide digits are not shown', '有事打１３８０４７５１２３４', {}, ''],
  ['with the address are not shown', '新河小区3号楼401的灯亮了', {}, ''],
  ['with a small number are shown', '来了 2 趟，换了 3 个灯', {}, '来了 2 趟，换了 3 个灯'],
])('thanks %s', (_what, thanks, over, shown) => {
  expect(thanksToOthers(thanks, { ...given, ...over })).toBe(shown);
});
