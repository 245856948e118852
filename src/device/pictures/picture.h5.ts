import type { Picture } from './picture';

export type { Picture };
export const pictureCanvasId = 'picture-canvas';

/** Draws the picture and lets the browser save it as a file. */
export async function savePicture({ width, height, image, draw, name }: Picture): Promise<boolean> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  const loaded = new Image();
  if (image !== undefined) {
    loaded.src = image;
    try {
      await loaded.decode();
    } catch {
      return false;
    }
  }
  if (!pen) return false;
  draw(pen, loaded);
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = `${name}.png`;
  link.click();
  return true;
}
