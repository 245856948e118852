import { textCheck } from '../../server/content-check/text-check';
import { serve } from '../../server/kernel/serve';
import { accept } from './accept';
import { amend } from './amend';
import { askers } from './askers';
import { assign } from './assign';
import { candidates } from './candidates';
import { confirm } from './confirm';
import { contact } from './contact';
import { detail } from './detail';
import { evening } from './evening';
import { finish } from './finish';
import { handBack } from './hand-back';
import { jot } from './jot';
import { list } from './list';
import { log } from './log';
import { mayKnow } from './may-know';
import { ownContact } from './own-contact';
import { passUp } from './pass-up';
import { post } from './post';
import { progress } from './progress';
import { reject } from './reject';
import { strike } from './strike';
import { takeBack } from './take-back';
import { withdraw } from './withdraw';

export const main = serve(
  'errand',
  {
    accept,
    amend,
    askers,
    assign,
    candidates,
    confirm,
    contact,
    detail,
    evening,
    finish,
    handBack,
    jot,
    list,
    log,
    ownContact,
    passUp,
    post,
    progress,
    reject,
    strike,
    takeBack,
    withdraw,
  },
  { mayKnow, texts: textCheck },
);
