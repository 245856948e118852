import { board } from './board';
import { binding, figures, study, themeDay } from './branch';
import type { Story } from './cast';
import { checkIn } from './check-in';
import { noSignal } from './no-signal';
import { share } from './share';
import { spotDay } from './spot';
import { wish, wishDisputed, wishOffline } from './wish';

/** Every story, in an order in which none disturbs another: the first needs the demo's own next activity. */
export const stories: readonly Story[] = [
  checkIn,
  noSignal,
  wish,
  wishOffline,
  wishDisputed,
  share,
  board,
  study,
  themeDay,
  binding,
  spotDay,
  figures,
];
