import { textCheck } from '../../server/content-check/text-check';
import { serve } from '../../server/kernel/serve';
import { addHelpers } from './add-helpers';
import { addPicture } from './add-picture';
import { answerHelp } from './answer-help';
import { askBack } from './ask-back';
import { boardCode } from './board-code';
import { claim } from './claim';
import { confirm } from './confirm';
import { contact } from './contact';
import { detail } from './detail';
import { fulfil } from './fulfil';
import { giveUp } from './give-up';
import { hideThanks } from './hide-thanks';
import { list } from './list';
import { mates } from './mates';
import { mayKnow } from './may-know';
import { ownContact } from './own-contact';
import { passOn } from './pass-on';
import { pictures } from './pictures';
import { post } from './post';
import { progress } from './progress';
import { release } from './release';
import { remindStaff } from './remind-staff';
import { removePicture } from './remove-picture';
import { reply } from './reply';
import { settle } from './settle';
import { showThanks } from './show-thanks';
import { split } from './split';
import { takeBack } from './take-back';
import { verify } from './verify';
import { withdraw } from './withdraw';

export const main = serve(
  'wish',
  {
    addHelpers,
    addPicture,
    answerHelp,
    askBack,
    boardCode,
    claim,
    confirm,
    contact,
    detail,
    fulfil,
    giveUp,
    hideThanks,
    list,
    mates,
    ownContact,
    passOn,
    pictures,
    post,
    progress,
    release,
    remindStaff,
    removePicture,
    reply,
    settle,
    showThanks,
    split,
    takeBack,
    verify,
    withdraw,
  },
  { mayKnow, texts: textCheck },
);
