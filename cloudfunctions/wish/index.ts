import * as contract from '../../contract/wish';
import { textCheck } from '../../server/content-check/text-check';
import { serve } from '../../server/kernel/serve';
import { stepActions } from '../../server/kernel/workflow-action';
import { wishAsked } from '../../server/wish/take-step';
import { addHelpers } from './add-helpers';
import { addPicture } from './add-picture';
import { answerHelp } from './answer-help';
import { boardCode } from './board-code';
import { claim } from './claim';
import { confirm } from './confirm';
import { contact } from './contact';
import { detail } from './detail';
import { hideThanks } from './hide-thanks';
import { list } from './list';
import { mates } from './mates';
import { mayKnow } from './may-know';
import { ownContact } from './own-contact';
import { passOn } from './pass-on';
import { pictures } from './pictures';
import { post } from './post';
import { remindStaff } from './remind-staff';
import { removePicture } from './remove-picture';
import { showThanks } from './show-thanks';
import { split } from './split';
import { verify } from './verify';

export const main = serve(
  'wish',
  {
    ...stepActions(contract, wishAsked()),
    addHelpers,
    addPicture,
    answerHelp,
    boardCode,
    claim,
    confirm,
    contact,
    detail,
    hideThanks,
    list,
    mates,
    ownContact,
    passOn,
    pictures,
    post,
    remindStaff,
    removePicture,
    showThanks,
    split,
    verify,
  },
  { mayKnow, texts: textCheck },
);
