import { serve } from '../kernel/serve';
import { attendance } from './attendance';
import { checkIn } from './check-in';
import { checkInByWord } from './check-in-by-word';
import { close } from './close';
import { code } from './code';
import { create } from './create';
import { detail } from './detail';
import { enter } from './enter';
import { list } from './list';

export const main = serve('activity', {
  create,
  list,
  detail,
  code,
  checkIn,
  checkInByWord,
  attendance,
  enter,
  close,
});
