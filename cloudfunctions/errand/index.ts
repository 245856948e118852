import { serve } from '../kernel/serve';
import { accept } from './accept';
import { assign } from './assign';
import { candidates } from './candidates';
import { confirm } from './confirm';
import { contact } from './contact';
import { detail } from './detail';
import { finish } from './finish';
import { handBack } from './hand-back';
import { list } from './list';
import { log } from './log';
import { mayKnow } from './may-know';
import { passUp } from './pass-up';
import { post } from './post';
import { progress } from './progress';
import { reject } from './reject';
import { takeBack } from './take-back';
import { withdraw } from './withdraw';

export const main = serve(
  'errand',
  {
    accept,
    assign,
    candidates,
    confirm,
    contact,
    detail,
    finish,
    handBack,
    list,
    log,
    passUp,
    post,
    progress,
    reject,
    takeBack,
    withdraw,
  },
  mayKnow,
);
