import Taro from '@tarojs/taro';

/** Where a picture is drawn before it is saved: the id of the page's `PictureCanvas`. */
export const pictureCanvasId = 'picture-canvas';

/** A picture to be drawn: its size in pixels, the image in it as a data URI where there is one, and how. */
export interface Picture {
  width: number;
  height: number;
  image?: string;
  draw: (pen: CanvasRenderingContext2D, image: CanvasImageSource) => void;
  /** What the file is called where files have names. */
  name: string;
}

interface CanvasNode {
  width: number;
  height: number;
  getContext(kind: '2d'): CanvasRenderingContext2D;
  createImage(): { src: string; onload: () => void; onerror: (why: unknown) => void };
}

const canvasNode = () =>
  new Promise<CanvasNode>((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${pictureCanvasId}`)
      .fields({ node: true })
      .exec(([found]: [{ node?: CanvasNode } | null]) => {
        if (found?.node) resolve(found.node);
        else reject(new Error('the page has no canvas'));
      });
  });

async function imageIn(canvas: CanvasNode, source: string): Promise<CanvasImageSource> {
  const loaded = canvas.createImage();
  await new Promise<void>((resolve, reject) => {
    loaded.onload = resolve;
    loaded.onerror = reject;
    loaded.src = source;
  });
  return loaded as unknown as CanvasImageSource;
}

/** Draws the picture into a file of the phone's own, gone when the program ends; null when it cannot be drawn. */
export async function pictureFile({ width, height, image, draw }: Picture): Promise<string | null> {
  try {
    const canvas = await canvasNode();
    canvas.width = width;
    canvas.height = height;
    const loaded = image === undefined ? undefined : await imageIn(canvas, image);
    draw(canvas.getContext('2d'), loaded as CanvasImageSource);
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      fileType: 'png',
    });
    return tempFilePath;
  } catch {
    return null;
  }
}

/** Draws the picture and puts it into the phone's album; answers whether it is there. WeChat asks for leave by itself. */
export async function savePicture(picture: Picture): Promise<boolean> {
  const filePath = await pictureFile(picture);
  if (filePath === null) return false;
  try {
    await Taro.saveImageToPhotosAlbum({ filePath });
    return true;
  } catch {
    return false;
  }
}
