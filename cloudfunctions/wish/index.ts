import { serve } from '../kernel/serve';
import { addHelpers } from './add-helpers';
import { askBack } from './ask-back';
import { claim } from './claim';
import { confirm } from './confirm';
import { contact } from './contact';
import { detail } from './detail';
import { fulfil } from './fulfil';
import { giveUp } from './give-up';
import { list } from './list';
import { passOn } from './pass-on';
import { post } from './post';
import { progress } from './progress';
import { release } from './release';
import { reply } from './reply';
import { settle } from './settle';
import { split } from './split';
import { takeBack } from './take-back';
import { verify } from './verify';
import { withdraw } from './withdraw';

export const main = serve('wish', {
  addHelpers,
  askBack,
  claim,
  confirm,
  contact,
  detail,
  fulfil,
  giveUp,
  list,
  passOn,
  post,
  progress,
  release,
  reply,
  settle,
  split,
  takeBack,
  verify,
  withdraw,
});
