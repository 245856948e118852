import { textCheck } from '../../server/content-check/text-check';
import { serve } from '../../server/kernel/serve';
import { answerOffer } from './answer-offer';
import { answerUnit } from './answer-unit';
import { copyNeeds } from './copy-needs';
import { dropNeed } from './drop-need';
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
    answerOffer,
    answerUnit,
    copyNeeds,
    dropNeed,
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
