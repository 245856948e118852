import Taro from '@tarojs/taro';
import { identity } from '../../platform/identity.h5';
import { randomName } from '../random-name';
import type { ChosenPicture } from './pictures';

export type { ChosenPicture };

/** What the browser lent for the pictures chosen last, by the address that stands for each. */
const chosen = new Map<string, File>();

/** The browser's own choice of files. One who closes it without choosing is never heard of: nothing happens then. */
export function choosePictures(most: number): Promise<ChosenPicture[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = most > 1;
    input.style.display = 'none';
    input.onchange = () => {
      input.remove();
      const files = Array.from(input.files ?? []).slice(0, most);
      resolve(
        files.map((file) => {
          const address = URL.createObjectURL(file);
          chosen.set(address, file);
          return { file: address, bytes: file.size };
        }),
      );
    };
    document.body.append(input);
    input.click();
  });
}

/** Of what is sent: pixels of the longer side, and how finely it is drawn. */
const LONGEST = 1600;
const QUALITY = 0.7;

/** The picture drawn into a JPEG of its own, upright; null when the browser does not read its kind. */
async function drawnAnew(content: File): Promise<Blob | null> {
  try {
    const image = await createImageBitmap(content, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  } catch {
    return null;
  }
}

const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/webp': 'webp' };

/** Stores a picture in the local cloud, as `wx.cloud.uploadFile` does. */
export async function uploadPicture({ file }: ChosenPicture): Promise<string> {
  const content = chosen.get(file);
  if (!content) throw new Error('The picture is gone');
  const sent = (await drawnAnew(content)) ?? content;
  const path = encodeURIComponent(`uploads/pictures/${randomName()}.${endings[sent.type] ?? 'jpg'}`);
  const response = await fetch(`/wechat/upload?path=${path}`, {
    method: 'POST',
    headers: { 'x-openid': identity() ?? '' },
    body: sent,
  });
  if (!response.ok) throw new Error(await response.text());
  chosen.delete(file);
  URL.revokeObjectURL(file);
  return ((await response.json()) as { fileID: string }).fileID;
}

export function seePicture(url: string, all: readonly string[]): void {
  void Taro.previewImage({ current: url, urls: [...all] });
}
