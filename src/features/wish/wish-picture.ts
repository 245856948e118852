import type { WishCard } from '@contract/wish';
import type { Picture } from '@/device/pictures/picture';
import { t } from '@/i18n';
import { monthAndDay, startOfDay } from '@/i18n/dates';
import { linesOf } from '@/ui/pictures/picture-text';

/** WeChat shows what is shared five to four. */
const width = 750;
const height = 600;
const edge = 56;

const ink = '#211c17';
const softInk = '#6a6157';
const red = '#c8161d';
const paper = '#faf7f2';
const gold = '#80601f';
const weakGold = '#f6ecd8';
const letters = 'sans-serif';

type Pen = CanvasRenderingContext2D;

/** What of a wish may go anywhere: never who asks, nor what they told besides. */
type Told = Pick<WishCard, 'title' | 'category' | 'communityName' | 'dueOn' | 'number' | 'urgent'>;

function ground(pen: Pen): void {
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = red;
  pen.fillRect(0, 0, width, 12);
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
}

function write(
  pen: Pen,
  text: string,
  at: { x: number; y: number; size: number; colour: string; bold?: boolean },
) {
  pen.font = `${at.bold ? '600 ' : ''}${at.size}px ${letters}`;
  pen.fillStyle = at.colour;
  pen.fillText(text, at.x, at.y);
}

/** Words on a coloured ground with round ends; answers where it ends. */
function pill(
  pen: Pen,
  text: string,
  at: { x: number; y: number; size: number; ground: string; colour: string },
): number {
  const high = at.size * 1.7;
  pen.font = `600 ${at.size}px ${letters}`;
  const wide = pen.measureText(text).width + at.size * 1.4;
  const round = high / 2;
  pen.fillStyle = at.ground;
  pen.beginPath();
  pen.arc(at.x + round, at.y + round, round, Math.PI / 2, (3 * Math.PI) / 2);
  pen.arc(at.x + wide - round, at.y + round, round, (3 * Math.PI) / 2, Math.PI / 2);
  pen.closePath();
  pen.fill();
  write(pen, text, {
    x: at.x + at.size * 0.7,
    y: at.y + high * 0.68,
    size: at.size,
    colour: at.colour,
    bold: true,
  });
  return at.x + wide;
}

/** The card of a published wish: what is wished for, where and until when. */
export const wishPicture = ({ title, category, communityName, dueOn, number, urgent }: Told): Picture => ({
  ...{ width, height, name: title },
  draw: (pen) => {
    ground(pen);
    const top = { y: 60, size: 30 };
    const after = pill(pen, t(`wishCategory.${category}`), {
      ...top,
      x: edge,
      ground: weakGold,
      colour: gold,
    });
    if (urgent) pill(pen, t('wish.urgent'), { ...top, x: after + 16, ground: red, colour: '#ffffff' });
    pen.font = `600 64px ${letters}`;
    linesOf(pen, title, width - 2 * edge, 3).forEach((line, at) => {
      write(pen, line, { x: edge, y: 212 + at * 86, size: 64, colour: ink, bold: true });
    });
    write(pen, communityName, { x: edge, y: 478, size: 34, colour: softInk });
    const due = t('wall.shareDue', {
      // Read on another day than it was sent: never 「明天」.
      day: t('common.day', monthAndDay(startOfDay(dueOn))),
    });
    write(pen, due, { x: edge, y: 528, size: 34, colour: softInk });
    write(pen, t('wish.number', { number }), { x: edge, y: 572, size: 24, colour: softInk });
    pill(pen, t('wall.shareCome'), {
      x: width - edge - 218,
      y: 470,
      size: 40,
      ground: red,
      colour: '#ffffff',
    });
  },
});

/** The card of the wall as such: nothing of any wish. */
export const wallPicture = (): Picture => ({
  ...{ width, height, name: t('wish.wall') },
  draw: (pen) => {
    ground(pen);
    write(pen, t('wish.wall'), { x: edge, y: 250, size: 96, colour: ink, bold: true });
    write(pen, t('wall.shareWallLine'), { x: edge, y: 330, size: 38, colour: softInk });
    pill(pen, t('wall.shareCome'), { x: edge, y: 430, size: 40, ground: red, colour: '#ffffff' });
  },
});
