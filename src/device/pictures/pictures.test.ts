import Taro from '@tarojs/taro';
import { uploadPicture } from './pictures';

const stored = jest.fn();
const draws = jest.fn();
const saves = jest.fn();
let size = { width: 4000, height: 3000 };
let canDraw = true;

beforeEach(() => {
  size = { width: 4000, height: 3000 };
  canDraw = true;
  Object.assign(Taro, {
    createOffscreenCanvas: () => ({
      getContext: () => ({ fillRect: jest.fn(), drawImage: draws }),
      createImage: () => ({
        ...size,
        set src(_file: string) {
          setTimeout(() =>
            canDraw ? this.onload() : this.onerror(new Error('a kind that it does not read')),
          );
        },
        onload: () => undefined,
        onerror: (_why: unknown) => undefined,
      }),
    }),
    canvasToTempFilePath: saves.mockResolvedValue({ tempFilePath: '/tmp/drawn.jpg' }),
    compressImage: jest.fn().mockResolvedValue({ tempFilePath: '/tmp/small.webp' }),
    cloud: { uploadFile: stored.mockResolvedValue({ fileID: 'cloud://a' }) },
  });
});

test('A5: what is sent is a JPEG that this phone has drawn, no larger than a page needs', async () => {
  expect(await uploadPicture({ file: '/tmp/photo.heic', bytes: 9 })).toBe('cloud://a');
  expect(draws.mock.calls[0].slice(1)).toEqual([0, 0, 1600, 1200]);
  expect(saves.mock.calls[0][0]).toMatchObject({ fileType: 'jpg', destWidth: 1600, destHeight: 1200 });
  expect(stored).toHaveBeenCalledWith({
    cloudPath: expect.stringMatching(/^uploads\/pictures\/[A-Za-z0-9]{16,64}\.jpg$/),
    filePath: '/tmp/drawn.jpg',
  });
});

test('a small picture is not blown up', async () => {
  size = { width: 300, height: 1600 };
  await uploadPicture({ file: '/tmp/photo.jpg', bytes: 9 });
  expect(draws.mock.calls[0].slice(1)).toEqual([0, 0, 300, 1600]);
});

test('what this phone cannot draw is sent as it is: the cloud looks at it', async () => {
  canDraw = false;
  await uploadPicture({ file: '/tmp/photo.webp', bytes: 9 });
  expect(stored).toHaveBeenCalledWith({
    cloudPath: expect.stringMatching(/\.webp$/),
    filePath: '/tmp/small.webp',
  });
});
