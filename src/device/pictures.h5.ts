import Taro from '@tarojs/taro';
import { identity } from '../cloud/identity.h5';
import type { ChosenPicture } from './pictures';
import { randomName } from './random-name';

export type { ChosenPicture };

/** What the browser lent for the pictures chosen last, by the address that stands for each. */
const chosen = new Map<string, File>();

/** The browser's own choice of files. One who closes it without choosing is never heard of: nothing happens then. */
export function choosePictures(most: number): Promise<ChosenPicture[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/jpeg,image/png';
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

/** Stores a picture in the local cloud, as `wx.cloud.uploadFile` does. */
export async function uploadPicture({ file }: ChosenPicture): Promise<string> {
  const content = chosen.get(file);
  if (!content) throw new Error('The picture is gone');
  const kind = content.type === 'image/png' ? 'png' : 'jpg';
  const path = encodeURIComponent(`uploads/pictures/${randomName()}.${kind}`);
  const response = await fetch(`/wechat/upload?path=${path}`, {
    method: 'POST',
    headers: { 'x-openid': identity() ?? '' },
    body: content,
  });
  if (!response.ok) throw new Error(await response.text());
  chosen.delete(file);
  URL.revokeObjectURL(file);
  return ((await response.json()) as { fileID: string }).fileID;
}

export function seePicture(url: string, all: readonly string[]): void {
  void Taro.previewImage({ current: url, urls: [...all] });
}
