import { screen } from '@testing-library/react';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import WishBoardPage from './index';

const code = {
  communityId: 'c1',
  communityName: '新兴社区',
  path: ['科尔沁区', '明仁街道', '新兴社区'],
  picture: 'QUJD',
  pictureType: 'image/png',
  text: 'packages/wish/pages/public/index?scene=c1',
};

function open(answers: Answers) {
  const calls = aCloud(answers);
  openPage(<WishBoardPage />);
  return calls;
}

test('shows the sheet as it will hang there: whose, what for, the code, and that nobody is named', async () => {
  const calls = open({ 'wish.boardCode': () => code });
  for (const words of ['新兴社区', '有难处，说一声', '微信扫一扫，说个心愿', '姓名、电话、地址不公开']) {
    expect(await screen.findByText(words)).toBeInTheDocument();
  }
  expect(screen.getByRole('img')).toHaveAttribute('src', 'data:image/png;base64,QUJD');
  expect(screen.getByRole('button', { name: '保存图片' })).toBeInTheDocument();
  expect(calls).toEqual([['wish.boardCode', {}]]);
});

test.each([
  ['code.pageNotPublished', '小程序的新版本还没有发布，微信先不给码。发布以后再来'],
  ['code.tooMany', '这会儿要码的人多，过几分钟再试'],
  ['code.idTooLong', '这个社区的编号太长，印不进小程序码。请找系统管理员换一个短的编号'],
] as const)('%s is said in words', async (refused, words) => {
  open({ 'wish.boardCode': () => ({ refused }) });
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '保存图片' })).not.toBeInTheDocument();
});
