import { fieldsOf, wordings } from './template-text';

const message = {
  params: {
    title: '十一月主题党日',
    startsAt: new Date('2026-11-25T01:00:00Z'),
    place: '社区党群服务中心\n二楼会议室',
    reason: '',
  },
  at: new Date('2026-11-24T01:00:00Z'),
};

test.each([
  ['thing', '一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
  ['thing', '一二三四五六七八九十一二三四五六七八九十末', '一二三四五六七八九十一二三四五六七八九…'],
  ['thing', '一二三四五六七八九十一二三四五六七八😀末尾', '一二三四五六七八九十一二三四五六七八…'],
  ['thing', '', '无'],
  ['thing', '  \n ', '无'],
  ['thing', '二楼\n会议室', '二楼 会议室'],
  ['phrase', '请准时到会场', '请准时到会'],
  ['phrase', 'ok，来', '来'],
  ['phrase', '2', '无'],
  ['name', '一二三四五六七八九十末', '一二三四五六七八九十'],
])('a %s field of %j says %j', (kind, text, expected) => {
  const said = wordings[kind]?.(text);
  expect(said).toBe(expected);
  expect(said?.length).toBeLessThanOrEqual(20);
});

test('the fields of a template say what of the message they are told to', () => {
  const fields = {
    thing1: 'title',
    time2: 'startsAt',
    date3: 'startsAt',
    thing4: 'place',
    thing5: 'reason',
    thing6: '=来不了请说一声',
    thing7: 'startsAt',
  };
  expect(fieldsOf(fields, message)).toEqual({
    thing1: { value: '十一月主题党日' },
    time2: { value: '2026年11月25日 09:00' },
    date3: { value: '2026年11月25日 09:00' },
    thing4: { value: '社区党群服务中心 二楼会议室' },
    thing5: { value: '无' },
    thing6: { value: '来不了请说一声' },
    thing7: { value: '2026年11月25日 09:00' },
  });
});
