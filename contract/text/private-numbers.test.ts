import { HIDDEN, privateNumbersIn, withoutPrivateNumbers } from './private-numbers';

const found = (text: string) =>
  privateNumbersIn(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

test.each([
  ['陪说话请打13900001234', 'mobile', '13900001234'],
  ['电话138 0013 8000', 'mobile', '138 0013 8000'],
  ['１３９００００１２３４', 'mobile', '１３９００００１２３４'],
  ['打139-0000-1234就行', 'mobile', '139-0000-1234'],
  ['一三九〇〇〇〇一二三四', 'mobile', '一三九〇〇〇〇一二三四'],
  ['幺三九零零零零一二三四', 'mobile', '幺三九零零零零一二三四'],
  ['叁1壹三九〇〇〇〇一二三四', 'mobile', '叁1壹三九〇〇〇〇一二三四'],
  ['1 3 9 0 0 0 0 1 2 3 4', 'mobile', '1 3 9 0 0 0 0 1 2 3 4'],
  ['+86 13900001234', 'mobile', '86 13900001234'],
  ['(0086)13900001234', 'mobile', '0086)13900001234'],
  ['139\u200b0000\u202e1234', 'mobile', '139\u200b0000\u202e1234'],
  ['1️⃣3️⃣9️⃣00001234', 'mobile', '1️⃣3️⃣9️⃣00001234'],
  ['微信同号139.0000.1234。', 'mobile', '139.0000.1234'],
  ['139000012341380013800', 'mobile', '139000012341380013800'],
  ['0475-8212345', 'landline', '0475-8212345'],
  ['（0475）8212345', 'landline', '0475）8212345'],
  ['010 6234 5678', 'landline', '010 6234 5678'],
  ['家里8212345', 'landline', '8212345'],
  ['家里821 2345', 'landline', '821 2345'],
  ['身份证15010219450101123X', 'identity', '15010219450101123X'],
  ['身份证150102194501011234', 'identity', '150102194501011234'],
  ['150102 19450101 123 x', 'identity', '150102 19450101 123 x'],
  ['150102450101123', 'identity', '150102450101123'],
  ['卡号6222021234567890128', 'card', '6222021234567890128'],
  ['4111 1111 1111 1111', 'card', '4111 1111 1111 1111'],
  ['新河小区3号楼2单元501', 'flat', '3号楼2单元501'],
  ['5栋1203室', 'flat', '5栋1203室'],
  ['B座 302', 'flat', 'B座 302'],
  ['三号楼二单元五零一室', 'flat', '三号楼二单元五零一室'],
  ['2单元501', 'flat', '2单元501'],
  ['明仁大街12号3单元501', 'flat', '街12号3单元501'],
  ['新河小区3-2-501', 'flat', '小区3-2-501'],
])('A6: %s holds a %s', (text, kind, number) => {
  expect(found(text)).toEqual([[kind, number]]);
});

test.each([
  '2026年12月1日上午9点30分',
  '20261201',
  '2026-12-01 09:30',
  '心愿 261123-7K2QP',
  '一共花了3000000元',
  '2000000人次',
  '请打12345或400-123-4567',
  '三号楼门口的路灯',
  '2号楼3层的会议室',
  '12-1-2026',
  '一二三四五六',
  '学习二十大精神第1课到第12课',
  '每天1、3、5、7、9点',
  '12900001234',
  '4111 1111 1111 1112',
  '150102 1945 13 01 1234',
  '明仁大街12号',
  '第3单元的词汇',
])('%s holds none', (text) => {
  expect(found(text)).toEqual([]);
});

test('A6: each of several is found, in their order', () => {
  expect(found('身份证15010219450101123X，女儿电话138 0013 8000；住3号楼2单元501，座机0475-8212345')).toEqual(
    [
      ['identity', '15010219450101123X'],
      ['mobile', '138 0013 8000'],
      ['flat', '3号楼2单元501'],
      ['landline', '0475-8212345'],
    ],
  );
  expect(found('13900001234 13800138000')).toEqual([
    ['mobile', '13900001234'],
    ['mobile', '13800138000'],
  ]);
  expect(found('2026-12-01 13900001234')).toEqual([['mobile', '13900001234']]);
});

test('what is hidden leaves the rest as it was', () => {
  expect(withoutPrivateNumbers('𠮷打13900001234找王芳')).toBe(`𠮷打${HIDDEN}找王芳`);
  expect(withoutPrivateNumbers('换一盏灯')).toBe('换一盏灯');
  const once = withoutPrivateNumbers('身份证15010219450101123X，女儿138 0013 8000');
  expect(withoutPrivateNumbers(once)).toBe(once);
});

test('a long text takes no time', () => {
  const before = Date.now();
  for (const text of ['1'.repeat(2000), '1 '.repeat(1000), '一楼'.repeat(1000), '3号楼'.repeat(700)])
    privateNumbersIn(text);
  expect(Date.now() - before).toBeLessThan(2000);
});
