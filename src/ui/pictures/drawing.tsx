import { Image } from '@tarojs/components';
import { spoken } from '@/device/aria';
import './drawing.scss';

/** The ground that everything stands on. */
const GROUND = "<ellipse cx='60' cy='80' rx='42' ry='4' fill='#F3EEE5' stroke='none'/>";
const PAPER = "fill='#F8F1E1'";
const CARD = "fill='#FFFFFF'";

const drawings = {
  /** A tray with nothing in it. */
  nothing: `${GROUND}<path ${PAPER} d='M28 46l12-26h40l12 26v24a5 5 0 0 1-5 5H33a5 5 0 0 1-5-5z'/><path ${CARD} d='M28 46h18a14 14 0 0 0 28 0h18v24a5 5 0 0 1-5 5H33a5 5 0 0 1-5-5z'/>`,
  /** A page that holds nothing of what was looked for. */
  notFound: `${GROUND}<rect ${PAPER} x='32' y='14' width='44' height='60' rx='6'/><path d='M42 28h24M42 39h16'/><circle ${CARD} cx='76' cy='54' r='14'/><path d='M86 64l9 9'/>`,
  /** A signpost: what was sought is not where the way led. */
  lost: `${GROUND}<path d='M60 12v64'/><path ${PAPER} d='M40 20h38l9 9-9 9H40z'/><path ${CARD} d='M80 44H43l-9 8 9 8h37z'/>`,
  /** A lock. */
  refused: `${GROUND}<path d='M47 40v-9a13 13 0 0 1 26 0v9'/><rect ${PAPER} x='38' y='40' width='44' height='34' rx='7'/><circle ${CARD} cx='60' cy='54' r='4'/><path d='M60 58v6'/>`,
  /** A cloud that is out of reach. */
  offline: `${GROUND}<path ${PAPER} d='M39 66a17 17 0 0 1 1-34 22 22 0 0 1 42-1 17.500 17.500 0 0 1 1 35z'/><path d='M42 16l40 56' stroke='#FAF7F2' stroke-width='8'/><path d='M42 16l40 56'/>`,
  /** All of it is done. */
  allDone: `${GROUND}<circle ${PAPER} cx='60' cy='44' r='27'/><path d='M48 45l9 9 16-19'/><path d='M25 26l6 4M95 26l-6 4M22 48h7M98 48h-7'/>`,
  /** A calendar without a mark. */
  calendar: `${GROUND}<rect ${CARD} x='32' y='20' width='56' height='54' rx='7'/><path ${PAPER} d='M32 36v-9a7 7 0 0 1 7-7h42a7 7 0 0 1 7 7v9z'/><path d='M46 13v13M74 13v13M45 48h8M67 48h8M45 60h8'/>`,
  /** A heart, for wishes and thanks. */
  heart: `${GROUND}<path ${PAPER} d='M60 72S31 55 31 35.500A15.500 15.500 0 0 1 60 28a15.500 15.500 0 0 1 29 7.500C89 55 60 72 60 72z'/><path d='M41 36a8 8 0 0 1 7-8'/>`,
  /** Somebody, without a face. */
  people: `${GROUND}<circle ${PAPER} cx='60' cy='32' r='14'/><path ${CARD} d='M32 75c2-16 12-23 28-23s26 7 28 23z'/>`,
  /** A code, to be scanned. */
  scan: `${GROUND}<rect ${PAPER} x='44' y='28' width='32' height='32' rx='4'/><path d='M52 36h6v6h-6zM66 36h2M66 42h2M52 50h2M58 52h10M34 30v-8a4 4 0 0 1 4-4h8M74 18h8a4 4 0 0 1 4 4v8M86 58v8a4 4 0 0 1-4 4h-8M46 70h-8a4 4 0 0 1-4-4v-8'/>`,
  /** An open book. */
  book: `${GROUND}<path ${PAPER} d='M60 30c-9-8-20-9-31-8v46c11-1 22 0 31 8z'/><path ${CARD} d='M60 30c9-8 20-9 31-8v46c-11-1-22 0-31 8z'/><path d='M38 36c5 0 9 1 13 4M82 36c-5 0-9 1-13 4'/>`,
} as const;

export interface DrawingProps {
  of: keyof typeof drawings;
}

/** A quiet picture above words, where there is nothing else to see: screen readers pass it by. */
export function Drawing({ of }: DrawingProps) {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='120' height='88' viewBox='0 0 120 88' fill='none' stroke='#C09A4A' stroke-width='2.200' stroke-linecap='round' stroke-linejoin='round'>${drawings[of]}</svg>`;
  return (
    <Image
      className='drawing'
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      mode='aspectFit'
      {...spoken({ hidden: true })}
    />
  );
}
