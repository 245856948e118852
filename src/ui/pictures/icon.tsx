import { Image } from '@tarojs/components';
import { spoken } from '@/device/aria';
import './icon.scss';

const shapes = {
  scan: "<path d='M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M4 12h16'/>",
  phone:
    "<path d='M6.500 3.500h3l1.500 4-2 1.500a11 11 0 0 0 6 6l1.500-2 4 1.500v3a2 2 0 0 1-2.200 2A16 16 0 0 1 4.500 5.700a2 2 0 0 1 2-2.200z'/>",
  search: "<circle cx='11' cy='11' r='6.500'/><path d='M16 16l4.500 4.500'/>",
  place:
    "<path d='M12 21s7-6.200 7-11.500a7 7 0 0 0-14 0C5 14.800 12 21 12 21z'/><circle cx='12' cy='9.500' r='2.500'/>",
  bell: "<path d='M6 17v-6a6 6 0 0 1 12 0v6l1.500 2h-15zM10 21.500h4M12 5V3'/>",
  clock: "<circle cx='12' cy='12' r='8.500'/><path d='M12 7v5l3.500 2'/>",
  people:
    "<circle cx='9' cy='8.500' r='3.500'/><path d='M2.500 19.500c.8-3.600 3.200-5 6.500-5s5.700 1.400 6.500 5M15.500 5.300a3.500 3.500 0 0 1 0 6.400M17.500 14.900c2.200.6 3.500 2.100 4 4.600'/>",
  chart: "<path d='M4 20h16M7 20v-7M12 20V5M17 20v-10'/>",
  plan: "<rect x='4' y='5' width='16' height='15' rx='2'/><path d='M4 9.500h16M8 3v4M16 3v4M12 12v5M9.500 14.500h5'/>",
  calendar:
    "<rect x='4' y='5' width='16' height='15' rx='2'/><path d='M4 9.500h16M8 3v4M16 3v4M8 13.500h2M14 13.500h2M8 17h2'/>",
  check: "<circle cx='12' cy='12' r='8.500'/><path d='M8 12.500l2.800 2.800L16 9.500'/>",
  hand: "<path d='M12 20s-7.500-4.400-7.500-9.700A4.100 4.100 0 0 1 12 8a4.100 4.100 0 0 1 7.500 2.300C19.500 15.600 12 20 12 20z'/>",
  book: "<path d='M5 4.500h11.500a2 2 0 0 1 2 2V20H7a2 2 0 0 1-2-2zM5 18a2 2 0 0 1 2-2h11.500M9 8.500h6'/>",
  house: "<path d='M4 11.500L12 5l8 6.500M6 10v9.500h12V10M10 19.500V14h4v5.500'/>",
  goods:
    "<rect x='4' y='9.500' width='16' height='10.500' rx='1.500'/><path d='M3 6.500h18v3H3zM12 6.500V20M12 6.500C10 6.500 7.500 6 7.500 4.200 7.500 2 11 2.500 12 6.500zM12 6.500c2 0 4.500-.5 4.500-2.300C16.500 2 13 2.500 12 6.500z'/>",
  health:
    "<rect x='4' y='7' width='16' height='13' rx='2'/><path d='M9 7V4.500h6V7M12 10.500v6M9 13.500h6'/>",
  elder:
    "<circle cx='11' cy='5' r='2.200'/><path d='M9.500 21v-6l-1.500-2c-.5-3 1-5 3-5s2.500 2 4 4h2M13.500 15l.5 6M18.500 12v9'/>",
  wheelchair:
    "<circle cx='9' cy='4.500' r='1.800'/><path d='M9 8v6h6l2.500 5h2M9 10.500h5M7 12.200a4.800 4.800 0 1 0 6.500 6.300'/>",
  wrench:
    "<path d='M20 6.500a5 5 0 0 1-6.500 6L7 19a2.100 2.100 0 0 1-3-3l6.500-6.500A5 5 0 0 1 17 3.500L14 6.500l.5 3 3 .5z'/>",
  speech: "<path d='M4 5.500h16v11h-9L7 20v-3.500H4zM8 9.500h8M8 12.500h5'/>",
  other:
    "<circle cx='6' cy='12' r='1.200'/><circle cx='12' cy='12' r='1.200'/><circle cx='18' cy='12' r='1.200'/>",
} as const;

const colours = {
  ink: '#211C17',
  quiet: '#756C61',
  red: '#C8161D',
  white: '#FFFFFF',
  gold: '#80601F',
} as const;

export interface IconProps {
  name: keyof typeof shapes;
  tone?: keyof typeof colours;
  /** As high as the words of a tag. */
  small?: boolean;
}

/** A small drawing beside words, never in place of them: screen readers pass it by. */
export function Icon({ name, tone = 'quiet', small = false }: IconProps) {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='${colours[tone]}' stroke-width='1.7' stroke-linecap='round' stroke-linejoin='round'>${shapes[name]}</svg>`;
  return (
    <Image
      className={small ? 'icon icon--small' : 'icon'}
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      mode='aspectFit'
      {...spoken({ hidden: true })}
    />
  );
}
