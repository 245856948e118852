import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import ActivityPosterPage from './index';

const poster = {
  activityId: 'a1',
  title: '十一月主题党日',
  kind: 'themeDay' as const,
  startsAt: '2026-11-25T01:30:00.000Z',
  place: '村部二楼',
  branchName: '新兴社区第二党支部',
  picture: 'QUJD',
  pictureType: 'image/png',
  text: 'packages/activity/pages/check-in/index?scene=a1',
};

function open(answers: Answers) {
  aCloud(answers);
  openPage(<ActivityPosterPage />, { activityId: 'a1' });
}

/** A canvas as WeChat's base library gives it; notes what is written on it. */
function aCanvas() {
  const written: string[] = [];
  const pen = {
    fillRect: () => undefined,
    drawImage: () => undefined,
    fillText: (text: string) => written.push(text),
    measureText: (text: string) => ({ width: text.length * 40 }),
  };
  const node = {
    getContext: () => pen,
    createImage: () => {
      const image = { src: '', onload: () => undefined };
      setTimeout(() => image.onload(), 0);
      return image;
    },
  };
  const query = {
    select: () => query,
    fields: () => query,
    exec: (heard: (found: unknown[]) => void) => heard([{ node }]),
  };
  Object.assign(Taro, {
    createSelectorQuery: () => query,
    canvasToTempFilePath: jest.fn(async () => ({ tempFilePath: 'wxfile://poster.png' })),
    saveImageToPhotosAlbum: jest.fn(async () => ({})),
  });
  return written;
}

test('shows what, when, where, the code, and that the secretary confirms', async () => {
  open({ 'activity.poster': () => poster });
  expect(await screen.findByText('十一月主题党日')).toBeInTheDocument();
  for (const words of ['新兴社区第二党支部', '11月25日 周三 9:30', '村部二楼', '扫码后请书记确认']) {
    expect(screen.getByText(words)).toBeInTheDocument();
  }
  expect(screen.getByRole('img')).toHaveAttribute('src', 'data:image/png;base64,QUJD');
});

test('is saved as a picture with the same words', async () => {
  const written = aCanvas();
  open({ 'activity.poster': () => poster });
  await userEvent.click(await screen.findByRole('button', { name: '保存图片' }));
  expect(Taro.saveImageToPhotosAlbum).toHaveBeenCalledWith({ filePath: 'wxfile://poster.png' });
  expect(written).toEqual(expect.arrayContaining(['十一月主题党日', '村部二楼', '扫码后请书记确认']));
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已保存，可以去打印' }));
});

test('who does not let it into the album is told what else to do', async () => {
  aCanvas();
  jest
    .mocked(Taro.saveImageToPhotosAlbum)
    .mockRejectedValue({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' });
  open({ 'activity.poster': () => poster });
  await userEvent.click(await screen.findByRole('button', { name: '保存图片' }));
  expect(Taro.showToast).toHaveBeenCalledWith(
    expect.objectContaining({ title: expect.stringContaining('截一张图') }),
  );
});

test('when WeChat gives no code it says so', async () => {
  open({ 'activity.poster': () => ({ refused: 'code.failed' }) });
  expect(await screen.findByText('微信没有给出小程序码，过一会儿再试')).toBeInTheDocument();
});
