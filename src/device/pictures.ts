import Taro from '@tarojs/taro';
import { randomName } from './random-name';

/** Bytes above which a picture is made smaller once more: a slow network must carry it. */
const LARGE = 300_000;
const QUALITY = 60;

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
export async function uploadPicture({ file, bytes }: ChosenPicture): Promise<string> {
  const small = bytes > LARGE ? await smaller(file) : file;
  const kind = /\.png$/i.test(small) ? 'png' : 'jpg';
  const { fileID } = await Taro.cloud.uploadFile({
    cloudPath: `uploads/pictures/${randomName()}.${kind}`,
    filePath: small,
  });
  return fileID;
}

async function smaller(file: string): Promise<string> {
  try {
    return (await Taro.compressImage({ src: file, quality: QUALITY })).tempFilePath;
  } catch {
    return file; // An old phone that cannot: the cloud says so if it is too large.
  }
}

/** Shows pictures over the whole screen, this one first. */
export function seePicture(url: string, all: readonly string[]): void {
  void Taro.previewImage({ current: url, urls: [...all] });
}
