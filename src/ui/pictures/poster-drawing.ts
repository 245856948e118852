import type { Picture } from '@/device/pictures/picture';
import { linesOf } from './picture-text';

/** A sheet to print with a mini-program code on it. */
export interface Poster {
  /** Whose it is, small above the title. */
  over: string;
  title: string;
  /** Below the title: when and where, or what it is for. */
  lines: readonly string[];
  /** The code, base64. */
  picture: string;
  pictureType: string;
  /** What a screen reader says of the code. */
  codeLabel: string;
  /** What to do, large below the code, and what follows. */
  call: string;
  note: string;
}

/** A sheet of A4 at 130 dots an inch: sharp when printed, small enough for an old phone. */
const width = 1080;
const height = 1528;
const edge = 90;
const codeSize = 720;

const ink = '#211c17';
const softInk = '#6a6157';
const red = '#c8161d';
const paper = '#faf7f2';
const letters = 'sans-serif';

/** The code's picture as it stands in a page. */
export const pictureOf = ({ picture, pictureType }: Poster): string =>
  `data:${pictureType};base64,${picture}`;

function write(
  pen: CanvasRenderingContext2D,
  text: string,
  from: number,
  size: number,
  colour: string,
): number {
  pen.font = `${colour === softInk ? '' : '600 '}${size}px ${letters}`;
  pen.fillStyle = colour;
  const lines = linesOf(pen, text, width - 2 * edge);
  lines.forEach((line, at) => {
    pen.fillText(line, width / 2, from + size + at * size * 1.35);
  });
  return from + lines.length * size * 1.35;
}

/** The poster to print: whose and what, the code as large as it goes, and what to do. */
export const posterPicture = (poster: Poster): Picture => ({
  width,
  height,
  name: `${poster.over} ${poster.title}`,
  image: pictureOf(poster),
  draw: (pen, image) => {
    pen.fillStyle = paper;
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = red;
    pen.fillRect(0, 0, width, 18);
    pen.textAlign = 'center';
    let at = write(pen, poster.over, 90, 34, softInk);
    at = write(pen, poster.title, at + 16, 68, ink) + 16;
    for (const line of poster.lines) at = write(pen, line, at + 8, 40, ink);
    const top = at + 80;
    pen.fillStyle = '#ffffff';
    pen.fillRect((width - codeSize) / 2 - 30, top - 30, codeSize + 60, codeSize + 60);
    pen.drawImage(image, (width - codeSize) / 2, top, codeSize, codeSize);
    at = write(pen, poster.call, top + codeSize + 70, 52, ink);
    write(pen, poster.note, at + 8, 38, softInk);
  },
});
