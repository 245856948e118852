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
  ['新河小区 3 号楼 2 单元 401', 'flat', '3 号楼 2 单元 401'],
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
  '3 号楼 2 单元，晚上老人上下楼看不清台阶',
  '2、5、7 号楼，半天',
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

/** Each bound of a number's length: just below, at, and just above it. No digits here hold another kind within them. */
describe('A6: at the bounds', () => {
  const holds = (text: string) => found(text).map(([kind]) => kind);

  test.each<[what: string, text: string, kinds: string[]]>([
    ['ten digits', '1390000123', []],
    ['eleven', '13900001234', ['mobile']],
    ['twelve, which hold eleven', '139000012345', ['mobile']],
    ['twelve, which hold none', '200000000000', []],
    ['none that begins with 12', '12900001234', []],
    ['the first that begins with 13', '13000000000', ['mobile']],
    ['the last, 19', '19999999999', ['mobile']],
    ['behind a nought', '013900001234', ['mobile']],
    ['behind 86', '8613900001234', ['mobile']],
    ['behind 86, ten digits', '86 2390000123', []],
    ['behind 0086', '008613900001234', ['mobile']],
    ['one sign between', '139-00001234', ['mobile']],
    ['three signs between', '139 - 0000 - 1234', ['mobile']],
    ['four signs between', '139 -- 0000 -- 1234', []],
    ['a word between', '139或00001234', []],
    ['eleven by threes and fours', '139 0000 1234', ['mobile']],
    ['ten by threes and fours', '139 0000 123', []],
    ['two that stand against each other', '1390000123413800138000', ['mobile']],
  ])('mobile, %s: %s', (_, text, kinds) => {
    expect(holds(text)).toEqual(kinds);
  });

  test.each<[what: string, text: string, kinds: string[]]>([
    ['six digits of the place', '0475-821234', []],
    ['seven', '0475-8212345', ['landline']],
    ['eight', '0475-82123456', ['landline']],
    ['nine', '0475-821234567', []],
    ['010 and six', '010-621234', []],
    ['010 and seven', '010-6212345', ['landline']],
    ['010 and eight', '010-62123456', ['landline']],
    ['010 and nine', '010-621234567', []],
    ['a number of the place never begins with 1', '0475-1212345', []],
    ['behind 86', '+86 0475 8212345', ['landline']],
    ['four signs between', '0475 -- 821234', []],
    ['the place unsaid, six', '家里821234', []],
    ['the place unsaid, seven', '家里8212345', ['landline']],
    ['the place unsaid, eight', '家里82123456', ['landline']],
    ['the place unsaid, nine', '家里821234567', []],
    ['the first that it may begin with', '家里2212345', ['landline']],
    ['one before', '家里1212345', []],
    ['the last', '家里8999999', ['landline']],
    ['one after', '家里9212345', []],
    ['three and four', '家里821 2345', ['landline']],
    ['four and four', '家里8212 3456', ['landline']],
    ['two and five', '家里82 12345', []],
    ['four and three', '家里8212 345', []],
    ['two, one and four', '家里82 1 2345', []],
    ['three and four, then six digits', '家里821 2345 999999', []],
    ['three and four, then seven', '家里821 2345 9999999', ['landline']],
    ['behind six digits', '999999 8212345', []],
    ['behind seven', '9999999 8212345', ['landline']],
    ['before six digits', '8212345 999999', []],
    ['before seven', '8212345 9999999', ['landline']],
    ['what is counted', '8212345元', []],
  ])('landline, %s: %s', (_, text, kinds) => {
    expect(holds(text)).toEqual(kinds);
  });

  test.each<[what: string, text: string, kinds: string[]]>([
    ['fourteen digits', '22010245010112', []],
    ['fifteen', '220102450101123', ['identity']],
    ['sixteen', '2201024501011234', []],
    ['seventeen', '22010220080101123', []],
    ['seventeen and X', '22010220080101123X', ['identity']],
    ['seventeen, a sign and x', '22010220080101123 x', ['identity']],
    ['seventeen, two signs and x', '22010220080101123 -x', []],
    ['sixteen and X', '2201022008010112X', []],
    ['eighteen', '220102200801011234', ['identity']],
    ['nineteen', '2201022008010112345', []],
    ['born in month 0', '220102200800011234', []],
    ['born in month 12', '220102200812011234', ['identity']],
    ['born in month 13', '220102200820011234', []],
    ['born on day 31', '220102200801311234', ['identity']],
    ['born on day 32', '220102200801321234', []],
    ['born on day 0', '220102200801001234', []],
    ['of a century that is not', '220102210801011234', []],
    ['in three pieces', '220102 20080101 1234', ['identity']],
    ['of a place that begins with 0', '020102200801011234', []],
  ])('identity, %s: %s', (_, text, kinds) => {
    expect(holds(text)).toEqual(kinds);
  });

  test.each<[what: string, text: string, kinds: string[]]>([
    ['fourteen digits', '40000000000002', []],
    ['fifteen', '400000000000006', ['card']],
    ['sixteen', '4000000000000002', ['card']],
    ['seventeen', '40000000000000006', ['card']],
    ['eighteen', '400000000000000002', ['card']],
    ['nineteen', '4000000000000000006', ['card']],
    ['twenty', '40000000000000000002', []],
    ['sixteen by fours', '4000 0000 0000 0002', ['card']],
    ['nineteen by fours', '4000 0000 0000 0000 006', ['card']],
    ['a wrong check digit', '4000000000000003', []],
    ['the lowest first digit', '3000000000000004', ['card']],
    ['one below', '2000000000000006', []],
    ['the highest first digit', '6000000000000007', ['card']],
    ['one above', '7000000000000005', []],
  ])('bank card, %s: %s', (_, text, kinds) => {
    expect(holds(text)).toEqual(kinds);
  });

  test('of a card of seventeen digits the sign behind it is no part', () => {
    expect(found('40000000000000006X')).toEqual([['card', '40000000000000006']]);
  });

  test.each<[what: string, text: string, kinds: string[]]>([
    ['a room of two digits', '明仁大街12号50', []],
    ['of three', '明仁大街12号501', ['flat']],
    ['of four', '明仁大街12号1501', ['flat']],
    ['of five', '明仁大街12号15010', []],
    ['of one, called so', '明仁大街12号5室', ['flat']],
    ['of four, called so', '明仁大街12号1501室', ['flat']],
    ['of five, called so', '明仁大街12号15010室', []],
    ['a sign between', '明仁大街12号-501', ['flat']],
    ['two between', '明仁大街12号, 501', ['flat']],
    ['three between', '明仁大街12号, -501', []],
    ['with its entrance', '明仁大街12号3单元501', ['flat']],
    ['a house of four digits', '明仁大街1234号501', ['flat']],
    ['a house of five', '明仁大街12345号501', []],
    ['a floor', '明仁大街12号501层', []],
    ['a sum', '明仁大街12号501元', []],
    ['a house and a building of it', '明仁大街12号5号楼', []],
    ['no street', '12号501', []],
    ['of an estate, two digits', '新河小区3-2-50', []],
    ['of an estate, three', '新河小区3-2-501', ['flat']],
    ['of an estate, four', '新河小区3-2-1501', ['flat']],
    ['of an estate, five', '新河小区3-2-15010', []],
    ['of an estate, a building of three digits', '新河小区300-2-501', []],
  ])('flat, %s: %s', (_, text, kinds) => {
    expect(holds(text)).toEqual(kinds);
  });
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
  // One that begins where the other ends.
  expect(found('13900001234B座302')).toEqual([
    ['mobile', '13900001234'],
    ['flat', 'B座302'],
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
