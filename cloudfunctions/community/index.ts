import * as contract from '../../contract/community';
import { needAsked } from '../../server/community/take-need-step';
import { textCheck } from '../../server/content-check/text-check';
import { serve } from '../../server/kernel/serve';
import { stepActions } from '../../server/kernel/workflow-action';
import { answerOffer } from './answer-offer';
import { answerUnit } from './answer-unit';
import { copyNeeds } from './copy-needs';
import { endUnit } from './end-unit';
import { finishNeed } from './finish-need';
import { needs } from './needs';
import { offer } from './offer';
import { ownCommunities } from './own-communities';
import { ownService } from './own-service';
import { receivedSheets } from './received-sheets';
import { registerUnit } from './register-unit';
import { saveNeed } from './save-need';
import { sendSheets } from './send-sheets';
import { sheet } from './sheet';
import { sheets } from './sheets';
import { takeBackOffer } from './take-back-offer';
import { takeUpNeed } from './take-up-need';
import { units } from './units';

export const main = serve(
  'community',
  {
    ...stepActions(contract, needAsked),
    answerOffer,
    answerUnit,
    copyNeeds,
    endUnit,
    finishNeed,
    needs,
    offer,
    ownCommunities,
    ownService,
    receivedSheets,
    registerUnit,
    saveNeed,
    sendSheets,
    sheet,
    sheets,
    takeBackOffer,
    takeUpNeed,
    units,
  },
  { texts: textCheck },
);
