import Taro from '@tarojs/taro';
import { randomName } from '../random-name';

/** Of what is sent: pixels of the longer side, and how finely it is drawn. A slow network must carry it. */
const LONGEST = 1600;
const QUALITY = 70;

/** A picture on this phone that was chosen just now. */
export interface ChosenPicture {
  /** Where it lies, for as long as the app runs. */
  file: string;
  bytes: number;
}

/** Lets somebody choose pictures, at most so many, already made smaller by WeChat; none when they think better of it. */
export async function choosePictures(most: number): Promise<ChosenPicture[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sizeType: ['compressed'],
      sourceType: ['album', 'camera'],
    });
    return tempFiles.map(({ tempFilePath, size }) => ({ file: tempFilePath, bytes: size }));
  } catch {
    return [];
  }
}

/** Stores a picture under a name that tells nothing; answers its file id. @throws when the network does not carry it. */
export async function uploadPicture({ file }: ChosenPicture): Promise<string> {
  const sent = (await drawnAnew(file)) ?? (await smaller(file));
  const [, kind = 'jpg'] = /\.(png|webp)$/i.exec(sent) ?? [];
  const { fileID } = await Taro.cloud.uploadFile({
    cloudPath: `uploads/pictures/${randomName()}.${kind.toLowerCase()}`,
    filePath: sent,
  });
  return fileID;
}

interface Offscreen {
  width: number;
  height: number;
  getContext(kind: '2d'): CanvasRenderingContext2D;
  createImage(): {
    src: string;
    width: number;
    height: number;
    onload: () => void;
    onerror: (why: unknown) => void;
  };
}

/**
 * The picture drawn into a JPEG of its own, upright and with nothing but what can be seen in it: what the camera wrote
 * beside the pixels stays on this phone. Null where the phone cannot (before 2.16.1, or a kind that it does not read).
 */
async function drawnAnew(file: string): Promise<string | null> {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width: 1, height: 1 }) as unknown as Offscreen;
    const image = canvas.createImage();
    await new Promise<void>((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      image.src = file;
    });
    const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
    const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext('2d');
    // A JPEG has no transparency: what shines through is paper, not black.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
    pen.drawImage(image as unknown as CanvasImageSource, 0, 0, width, height);
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      ...{ width, height, destWidth: width, destHeight: height },
      ...{ fileType: 'jpg', quality: QUALITY / 100 },
    });
    return tempFilePath;
  } catch {
    return null;
  }
}

async function smaller(file: string): Promise<string> {
  try {
    return (await Taro.compressImage({ src: file, quality: QUALITY })).tempFilePath;
  } catch {
    return file; // An old phone that cannot: the cloud looks at it, and says so if it cannot be taken.
  }
}

/** Shows pictures over the whole screen, this one first. */
export function seePicture(url: string, all: readonly string[]): void {
  void Taro.previewImage({ current: url, urls: [...all] });
}
