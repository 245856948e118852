import { serve } from '../kernel/serve';
import { answer } from './answer';
import { askLeave } from './ask-leave';
import { attendance } from './attendance';
import { calendar } from './calendar';
import { checkIn } from './check-in';
import { checkInByPoster } from './check-in-by-poster';
import { checkInByWord } from './check-in-by-word';
import { close } from './close';
import { code } from './code';
import { confirmCaptures } from './confirm-captures';
import { create } from './create';
import { decideLeave } from './decide-leave';
import { detail } from './detail';
import { enter } from './enter';
import { leaveRequests } from './leave-requests';
import { lend } from './lend';
import { list } from './list';
import { poster } from './poster';
import { withdrawLeave } from './withdraw-leave';

export const main = serve('activity', {
  create,
  list,
  calendar,
  detail,
  code,
  checkIn,
  checkInByWord,
  checkInByPoster,
  confirmCaptures,
  lend,
  poster,
  attendance,
  enter,
  close,
  answer,
  askLeave,
  withdrawLeave,
  decideLeave,
  leaveRequests,
});
