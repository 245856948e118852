import type { CallName } from './api';
import { errandStepCalls } from './words';

/**
 * Who reads a text that a call takes. A test walks every text field of every call and finds it here.
 * - `many`: several read it at once. WeChat's check comes first; what it is unsure of waits until somebody has looked.
 * - `looked`: somebody whose task it is reads it before others do. It is delivered, marked where the check was unsure.
 * - `one`: whoever it is addressed to, and nobody else. Delivered, marked where the check was unsure.
 * - `helper`: by which somebody is reached: sealed, and told only to who helps them. Not checked.
 * - `nobody`: searched for, and not kept.
 */
export type Readers = 'many' | 'looked' | 'one' | 'helper' | 'nobody';

const contact = {
  'contact.name': 'helper',
  'contact.reachThrough': 'helper',
  'contact.address': 'helper',
} as const;

const activityTexts = {
  title: 'many',
  place: 'many',
  'parts.title': 'many',
  'parts.host': 'many',
  'parts.notes': 'many',
  'guests.name': 'many',
  'guests.from': 'many',
} as const;

type StepCalls = typeof errandStepCalls;

/** The word with which a step of an errand is taken: whoever has to do with the errand reads it. */
const errandSteps = Object.fromEntries(
  Object.entries(errandStepCalls).flatMap(([name, { word }]) =>
    word === 'none' ? [] : [[`errand.${name}`, { [word]: 'many' }]],
  ),
) as {
  [Name in keyof StepCalls as StepCalls[Name]['word'] extends 'none' ? never : `errand.${Name}`]: Record<
    StepCalls[Name]['word'],
    'many'
  >;
};

/** By call and path of the field within its input (a list's items by the list's name: `parts.title`). */
export const readers = {
  // Written by whoever looks at what others wrote.
  'activity.decideHeld': { reason: 'one' },
  'community.decideHeld': { reason: 'one' },
  'errand.decideHeld': { reason: 'one' },
  'member.decideHeld': { reason: 'one' },
  'study.decideHeld': { reason: 'one' },
  'wish.decideHeld': { reason: 'one' },
  'activity.addGuest': { name: 'many', from: 'many' },
  'activity.addResolution': { text: 'many' },
  'activity.adoptPlan': { 'items.title': 'many', 'items.place': 'many' },
  'activity.askLeave': { reason: 'one' },
  'activity.cancel': { reason: 'many' },
  'activity.change': activityTexts,
  'activity.changeResolution': { text: 'many', reason: 'many' },
  'activity.clearEntry': { reason: 'many' },
  'activity.closeResolution': { note: 'many' },
  'activity.confirmCaptures': { reason: 'many' },
  'activity.correct': { text: 'many', reason: 'many' },
  'activity.create': activityTexts,
  'activity.decideLeave': { reason: 'many' },
  'activity.enter': { reason: 'many' },
  'activity.leaveJoint': { reason: 'many' },
  'activity.saveMinutes': {
    chair: 'many',
    recorder: 'many',
    'sections.title': 'many',
    'sections.text': 'many',
  },
  'community.answerOffer': { reason: 'many' },
  'community.answerUnit': { reason: 'many' },
  'community.endUnit': { reason: 'many' },
  'community.finishNeed': { note: 'many' },
  'community.offer': { title: 'many', details: 'many' },
  'community.saveNeed': { title: 'many', details: 'many' },
  'community.sendSheets': { 'sheets.words': 'many' },
  'community.takeBackOffer': { reason: 'many' },
  'community.takeUpNeed': { note: 'many' },
  'errand.amend': { line: 'many', whom: 'many', place: 'many', reason: 'many' },
  'errand.assign': { reason: 'many' },
  'errand.confirm': { reason: 'many' },
  'errand.finish': { note: 'many' },
  'errand.jot': { line: 'many', whom: 'many', place: 'many' },
  'errand.passUp': { reason: 'many' },
  // The community looks at it before it gives it to anybody.
  'errand.post': { title: 'looked', details: 'looked', ...contact },
  ...errandSteps,
  'errand.strike': { reason: 'many' },
  'errand.withdraw': { reason: 'many' },
  'member.answer': { reason: 'many' },
  'member.answerRegistration': { reason: 'many' },
  'member.bind': { name: 'one', note: 'one' },
  'member.candidates': { search: 'nobody' },
  'member.organizations': { search: 'nobody' },
  'member.people': { search: 'nobody' },
  'member.requests': { search: 'nobody' },
  'member.saveGroup': { name: 'many' },
  'member.standingLeave': { reason: 'many' },
  'member.unbind': { reason: 'many' },
  'message.answerFeedback': { answer: 'one' },
  'message.postFeedback': { text: 'one', contact: 'helper' },
  'study.accept': { reason: 'many' },
  'study.change': { title: 'many', notes: 'many' },
  'study.enter': { title: 'many', reason: 'many' },
  'study.record': { title: 'many', notes: 'many' },
  'wish.askBack': { question: 'many' },
  // The thanks stand on public pages once the community has looked at them; why it is disputed, several read.
  'wish.confirm': { thanks: 'looked', reason: 'many' },
  'wish.fulfil': { note: 'many' },
  'wish.giveUp': { reason: 'many' },
  'wish.list': { search: 'nobody' },
  'wish.passOn': { reason: 'many', to: 'many' },
  // The community verifies it before it stands on the wall.
  'wish.post': { title: 'looked', details: 'looked', ...contact },
  'wish.progress': { note: 'many' },
  'wish.release': { reason: 'many' },
  'wish.reply': { answer: 'many' },
  'wish.settle': { note: 'many' },
  'wish.split': { 'parts.title': 'many', 'parts.details': 'many' },
  'wish.takeBack': { reason: 'many' },
  'wish.verify': { reason: 'many' },
  'wish.withdraw': { reason: 'many' },
} as const satisfies Partial<Record<CallName, Readonly<Record<string, Readers>>>>;
