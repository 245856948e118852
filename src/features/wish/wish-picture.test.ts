import { written } from '../../../tests/pages/a-pen';
import { aWish } from '../../../tests/pages/a-wish';
import { wallPicture, wishPicture } from './wish-picture';

const all = aWish({
  title: '阳台灯不亮了',
  details: '老人独居在三号楼',
  postedBy: '王**',
  urgent: true,
});

test('is five to four, and says what, where, until when and its number', () => {
  const { width, height } = wishPicture(all);
  expect(width / height).toBe(5 / 4);
  const texts = written(wishPicture(all)).map(({ text }) => text);
  for (const said of ['维修', '急', '阳台灯不亮了', '新兴社区', '12月1日前用', '编号 261123-7K2QP'])
    expect(texts).toContain(said);
});

test('says nothing of who asks, nor what they told besides', () => {
  const text = written(wishPicture(all))
    .map((one) => one.text)
    .join(' ');
  expect(text).not.toMatch(/王|独居|三号楼/);
});

test('the longest title stays within the picture, cut short in its third line', () => {
  const title = '家里的老人想请人帮忙把阳台上那盏够不着的灯换成亮一点的灯泡';
  const lines = written(wishPicture({ ...all, title })).filter(({ y }) => y > 200 && y < 440);
  expect(lines.map(({ text }) => text)).toEqual([
    '家里的老人想请人帮',
    '忙把阳台上那盏够不',
    '着的灯换成亮一点…',
  ]);
});

test('a line never begins with a comma', () => {
  const title = '厨房水龙头一直滴水，想请人看看';
  const lines = written(wishPicture({ ...all, title })).filter(({ y }) => y > 200 && y < 440);
  expect(lines.map(({ text }) => text)).toEqual(['厨房水龙头一直滴水，', '想请人看看']);
});

test('the wall as such says nothing of any wish', () => {
  expect(written(wallPicture()).map(({ text }) => text)).toEqual([
    '心愿墙',
    '身边的小难处，搭把手就成',
    '来搭把手',
  ]);
});
