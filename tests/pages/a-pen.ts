import type { Picture } from '@/device/pictures/picture';

interface Written {
  text: string;
  x: number;
  y: number;
}

/** What a picture writes, and where: drawn with a pen that remembers. */
export function written({ draw }: Picture): Written[] {
  const texts: Written[] = [];
  const pen = {
    font: '',
    measureText(text: string) {
      return { width: [...text].length * Number(/(\d+)px/.exec(this.font)?.[1] ?? 0) };
    },
    fillText: (text: string, x: number, y: number) => void texts.push({ text, x, y }),
    ...{ fillRect: () => undefined, beginPath: () => undefined, arc: () => undefined },
    ...{ closePath: () => undefined, fill: () => undefined, drawImage: () => undefined },
  };
  draw(pen as unknown as CanvasRenderingContext2D, undefined as never);
  return texts;
}
