import * as contract from '../../contract/errand';
import { textCheck } from '../../server/content-check/text-check';
import { errandAsked } from '../../server/errand/take-step';
import { serve } from '../../server/kernel/serve';
import { stepActions } from '../../server/kernel/workflow-action';
import { amend } from './amend';
import { askers } from './askers';
import { assign } from './assign';
import { candidates } from './candidates';
import { confirm } from './confirm';
import { contact } from './contact';
import { detail } from './detail';
import { evening } from './evening';
import { jot } from './jot';
import { list } from './list';
import { log } from './log';
import { mayKnow } from './may-know';
import { ownContact } from './own-contact';
import { passUp } from './pass-up';
import { post } from './post';
import { strike } from './strike';

export const main = serve(
  'errand',
  {
    ...stepActions({ ...contract, ...contract.stepContracts }, errandAsked()),
    amend,
    askers,
    assign,
    candidates,
    confirm,
    contact,
    detail,
    evening,
    jot,
    list,
    log,
    ownContact,
    passUp,
    post,
    strike,
  },
  { mayKnow, texts: textCheck },
);
