import { mayKnow } from '../../server/activity/may-know';
import { textCheck } from '../../server/content-check/text-check';
import { serve } from '../../server/kernel/serve';
import { attendance } from './check-in/attendance';
import { checkIn } from './check-in/check-in';
import { checkInByPoster } from './check-in/check-in-by-poster';
import { checkInByWord } from './check-in/check-in-by-word';
import { checkOut } from './check-in/check-out';
import { clearEntry } from './check-in/clear-entry';
import { code } from './check-in/code';
import { confirmCaptures } from './check-in/confirm-captures';
import { enter } from './check-in/enter';
import { lend } from './check-in/lend';
import { markGuests } from './check-in/mark-guests';
import { open } from './check-in/open';
import { poster } from './check-in/poster';
import { sayNear } from './check-in/say-near';
import { undoOpen } from './check-in/undo-open';
import { addGuest } from './joint/add-guest';
import { agreeJoint } from './joint/agree-joint';
import { leaveJoint } from './joint/leave-joint';
import { answer } from './leave/answer';
import { askLeave } from './leave/ask-leave';
import { decideLeave } from './leave/decide-leave';
import { leaveRequests } from './leave/leave-requests';
import { withdrawLeave } from './leave/withdraw-leave';
import { announce } from './lifecycle/announce';
import { cancel } from './lifecycle/cancel';
import { close } from './lifecycle/close';
import { correct } from './lifecycle/correct';
import { file } from './lifecycle/file';
import { addPicture } from './minutes/add-picture';
import { addResolution } from './minutes/add-resolution';
import { approvePicture } from './minutes/approve-picture';
import { changeResolution } from './minutes/change-resolution';
import { checkPictureAgain } from './minutes/check-picture-again';
import { closeResolution } from './minutes/close-resolution';
import { minutes } from './minutes/minutes';
import { removePicture } from './minutes/remove-picture';
import { resolutions } from './minutes/resolutions';
import { saveMinutes } from './minutes/save-minutes';
import { adoptPlan } from './planning/adopt-plan';
import { calendar } from './planning/calendar';
import { change } from './planning/change';
import { create } from './planning/create';
import { detail } from './planning/detail';
import { list } from './planning/list';
import { plan } from './planning/plan';

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
