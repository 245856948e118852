import type { CallName } from '../../../contract/api';
import { type ErrandStepCall, errandStepCalls } from '../../../contract/words';
import { type ErrandPart, type ErrandTransition, transitions } from '../../../server/errand/transitions';

/**
 * What a published call is to whoever a record concerns:
 * `judges`: says of what somebody else asked, did or is said to have done whether it is so, is right or may be;
 * `speaks`: says something for oneself, or for the side that one leads;
 * `records`: notes what happened or runs what one leads, with one's name beside it: who notes it may be who it is of;
 * `reads`: changes nothing that anybody else sees.
 */
type Class = 'judges' | 'speaks' | 'records' | 'reads';

/** What somebody does who takes a step of an errand as one who plays a part in it. */
const classOfPart = {
  ...{ staff: 'judges', giver: 'judges', handler: 'judges' },
  ...{ voice: 'speaks', assignee: 'speaks', passer: 'speaks' },
  ...{ recorder: 'records', timer: 'reads' },
} as const satisfies Record<ErrandPart, Class>;

type Rows = typeof transitions;

/** Of calls that take a step with nothing but a word the table says by whom: one that judges wants its cells all the same. */
const errandSteps = Object.fromEntries(
  Object.values<ErrandTransition>(transitions).flatMap(({ call, by }) =>
    call !== undefined && call in errandStepCalls ? [[`errand.${call}`, classOfPart[by]]] : [],
  ),
) as {
  [Step in keyof Rows as Rows[Step] extends { call: infer Call extends ErrandStepCall }
    ? `errand.${Call}`
    : never]: (typeof classOfPart)[Rows[Step]['by']];
};

/** Every published call: one that is added wants its line here, and, where it judges, its cells. */
export const classOf = {
  'activity.addGuest': 'records',
  'activity.addPicture': 'records',
  'activity.addResolution': 'records',
  'activity.adoptPlan': 'records',
  'activity.agreeJoint': 'speaks',
  'activity.announce': 'records',
  'activity.answer': 'speaks',
  // A picture is of a meeting and not of who took it: who lets it be shown stands for it by name.
  'activity.approvePicture': 'records',
  'activity.askLeave': 'speaks',
  'activity.attendance': 'reads',
  'activity.calendar': 'reads',
  'activity.cancel': 'records',
  'activity.change': 'records',
  'activity.changeResolution': 'records',
  'activity.checkIn': 'speaks',
  'activity.checkInByPoster': 'speaks',
  'activity.checkInByWord': 'speaks',
  'activity.checkOut': 'speaks',
  'activity.checkPictureAgain': 'records',
  'activity.clearEntry': 'records',
  'activity.close': 'records',
  // That one's own task is done is for oneself to say.
  'activity.closeResolution': 'records',
  'activity.code': 'reads',
  'activity.confirmCaptures': 'judges',
  'activity.correct': 'records',
  'activity.create': 'records',
  // Of what a text says nobody is the judge: who lets it out stands for it by name, and it is never its writer.
  'activity.decideHeld': 'records',
  'activity.decideLeave': 'judges',
  'activity.detail': 'reads',
  // Whoever leads a meeting was there: they enter themselves as well, and it says by whom it was entered.
  'activity.enter': 'records',
  'activity.file': 'records',
  'activity.leaveJoint': 'speaks',
  'activity.leaveRequests': 'reads',
  'activity.lend': 'records',
  'activity.list': 'reads',
  'activity.markGuests': 'records',
  'activity.minutes': 'reads',
  'activity.open': 'records',
  'activity.plan': 'reads',
  'activity.poster': 'reads',
  'activity.removePicture': 'records',
  'activity.resolutions': 'reads',
  'activity.saveMinutes': 'records',
  'activity.sayNear': 'speaks',
  'activity.undoOpen': 'records',
  'activity.withdrawLeave': 'speaks',
  'community.answerOffer': 'judges',
  'community.answerUnit': 'judges',
  'community.copyNeeds': 'records',
  'community.decideHeld': 'records',
  'community.dropNeed': 'records',
  'community.endUnit': 'speaks',
  'community.finishNeed': 'judges',
  'community.needs': 'reads',
  'community.offer': 'speaks',
  'community.ownCommunities': 'reads',
  'community.ownService': 'reads',
  'community.receivedSheets': 'reads',
  'community.registerUnit': 'speaks',
  'community.saveNeed': 'records',
  // What stands in a sheet is read off the records: nobody says anything of it.
  'community.sendSheets': 'records',
  'community.sheet': 'reads',
  'community.sheets': 'reads',
  'community.takeBackOffer': 'speaks',
  'community.takeUpNeed': 'speaks',
  'community.units': 'reads',
  'document.activityRecord': 'reads',
  'document.dailyLog': 'reads',
  'document.memberYear': 'reads',
  'document.serviceSheet': 'reads',
  ...errandSteps,
  // Help on the spot is the helper's own note: nobody confirms it, and it is counted apart.
  'errand.amend': 'records',
  'errand.askers': 'reads',
  'errand.assign': 'judges',
  'errand.candidates': 'reads',
  'errand.confirm': 'judges',
  'errand.contact': 'reads',
  'errand.ownContact': 'reads',
  'errand.decideHeld': 'records',
  'errand.detail': 'reads',
  'errand.evening': 'reads',
  'errand.finish': 'judges',
  'errand.jot': 'records',
  'errand.list': 'reads',
  'errand.log': 'reads',
  // Handing it up gives it to others: that may also who asks for it.
  'errand.passUp': 'speaks',
  'errand.post': 'speaks',
  'errand.strike': 'records',
  'errand.withdraw': 'speaks',
  'member.agree': 'speaks',
  'member.answer': 'judges',
  'member.answerRegistration': 'judges',
  'member.assignToGroup': 'records',
  'member.bind': 'speaks',
  'member.candidates': 'reads',
  'member.classes': 'reads',
  'member.decideHeld': 'records',
  'member.doctor': 'reads',
  'member.dropGroup': 'records',
  'member.groups': 'reads',
  'member.me': 'reads',
  'member.organizations': 'reads',
  'member.people': 'reads',
  'member.putBack': 'judges',
  // The first administrator's: by a code that was made for them, and of their own office.
  'member.redeem': 'speaks',
  'member.registerWith': 'speaks',
  'member.registration': 'reads',
  'member.registrations': 'reads',
  'member.requests': 'reads',
  'member.resign': 'speaks',
  'member.saveGroup': 'records',
  'member.saveSkills': 'speaks',
  // What the committee decided, on which day: noted by whoever leads the branch, with their name beside it.
  'member.setClass': 'records',
  'member.skills': 'reads',
  'member.standingLeave': 'judges',
  'member.unbind': 'judges',
  'member.year': 'reads',
  'message.answerFeedback': 'judges',
  'message.feedback': 'reads',
  'message.feedbackReader': 'reads',
  'message.heldTexts': 'reads',
  'message.list': 'reads',
  'message.postFeedback': 'speaks',
  'message.read': 'speaks',
  'study.accept': 'judges',
  'study.change': 'speaks',
  'study.decideHeld': 'records',
  'study.enter': 'judges',
  'study.entry': 'reads',
  'study.mine': 'reads',
  'study.record': 'speaks',
  'study.waiting': 'reads',
  'study.withdraw': 'speaks',
  'summary.branch': 'reads',
  'summary.home': 'reads',
  'summary.templates': 'reads',
  'summary.publicPage': 'reads',
  'summary.rollUp': 'reads',
  'wish.addHelpers': 'speaks',
  'wish.addPicture': 'records',
  'wish.answerHelp': 'speaks',
  'wish.askBack': 'judges',
  'wish.boardCode': 'reads',
  'wish.claim': 'speaks',
  'wish.confirm': 'judges',
  'wish.contact': 'reads',
  'wish.ownContact': 'reads',
  'wish.decideHeld': 'records',
  'wish.detail': 'reads',
  'wish.fulfil': 'speaks',
  'wish.giveUp': 'speaks',
  'wish.hideThanks': 'judges',
  'wish.list': 'reads',
  'wish.mates': 'reads',
  'wish.passOn': 'judges',
  'wish.pictures': 'reads',
  'wish.post': 'speaks',
  'wish.progress': 'speaks',
  'wish.release': 'judges',
  // A reminder decides nothing.
  'wish.remindStaff': 'speaks',
  'wish.removePicture': 'records',
  'wish.reply': 'judges',
  'wish.settle': 'judges',
  'wish.showThanks': 'judges',
  'wish.split': 'judges',
  'wish.takeBack': 'judges',
  'wish.verify': 'judges',
  'wish.withdraw': 'judges',
} as const satisfies Record<CallName, Class>;

/** The calls that judge. */
export type Judging = {
  [Name in CallName]: (typeof classOf)[Name] extends 'judges' ? Name : never;
}[CallName];

export const judging = (Object.keys(classOf) as CallName[]).filter(
  (name): name is Judging => classOf[name] === 'judges',
);

/** One try at judging: as what, and what is right. */
export interface Cell {
  /** Which part in the record the one who tries has. */
  part: string;
  right: 'ok' | string;
  /** What comes of it: `ok`, or why it was refused. */
  tried: () => Promise<string>;
}
