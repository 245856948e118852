import { textCheck } from '../../server/content-check/text-check';
import { serve } from '../../server/kernel/serve';
import { addGuest } from './add-guest';
import { addPicture } from './add-picture';
import { addResolution } from './add-resolution';
import { adoptPlan } from './adopt-plan';
import { agreeJoint } from './agree-joint';
import { announce } from './announce';
import { answer } from './answer';
import { approvePicture } from './approve-picture';
import { askLeave } from './ask-leave';
import { attendance } from './attendance';
import { calendar } from './calendar';
import { cancel } from './cancel';
import { change } from './change';
import { changeResolution } from './change-resolution';
import { checkIn } from './check-in';
import { checkInByPoster } from './check-in-by-poster';
import { checkInByWord } from './check-in-by-word';
import { checkOut } from './check-out';
import { checkPictureAgain } from './check-picture-again';
import { clearEntry } from './clear-entry';
import { close } from './close';
import { closeResolution } from './close-resolution';
import { code } from './code';
import { confirmCaptures } from './confirm-captures';
import { correct } from './correct';
import { create } from './create';
import { decideLeave } from './decide-leave';
import { detail } from './detail';
import { enter } from './enter';
import { file } from './file';
import { leaveJoint } from './leave-joint';
import { leaveRequests } from './leave-requests';
import { lend } from './lend';
import { list } from './list';
import { markGuests } from './mark-guests';
import { mayKnow } from './may-know';
import { minutes } from './minutes';
import { open } from './open';
import { plan } from './plan';
import { poster } from './poster';
import { removePicture } from './remove-picture';
import { resolutions } from './resolutions';
import { saveMinutes } from './save-minutes';
import { sayNear } from './say-near';
import { undoOpen } from './undo-open';
import { withdrawLeave } from './withdraw-leave';

export const main = serve(
  'activity',
  {
    create,
    plan,
    adoptPlan,
    announce,
    change,
    cancel,
    list,
    calendar,
    detail,
    open,
    undoOpen,
    code,
    checkIn,
    checkInByWord,
    checkInByPoster,
    checkOut,
    sayNear,
    confirmCaptures,
    lend,
    poster,
    attendance,
    enter,
    clearEntry,
    close,
    file,
    correct,
    answer,
    askLeave,
    withdrawLeave,
    decideLeave,
    leaveRequests,
    minutes,
    saveMinutes,
    addPicture,
    checkPictureAgain,
    approvePicture,
    removePicture,
    addResolution,
    changeResolution,
    closeResolution,
    resolutions,
    addGuest,
    markGuests,
    agreeJoint,
    leaveJoint,
  },
  { mayKnow, texts: textCheck },
);
