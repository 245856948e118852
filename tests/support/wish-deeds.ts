import type * as z from 'zod';
import type { CallContract } from '../../contract/call';
import * as contracts from '../../contract/wish';
import type { WishStepTaken } from '../../server/wish/transitions';
import { tree } from './people';
import { contact } from './wishes';

export type WishCall = {
  [Name in keyof typeof contracts]: (typeof contracts)[Name] extends CallContract ? Name : never;
}[keyof typeof contracts];

const byName = new Map(Object.entries(contracts));
export const wishCalls = [...byName.keys()] as WishCall[];

/** Why a call may be refused, as its contract says. */
export const refusalsOf = (call: WishCall): readonly string[] => byName.get(call)?.refusals ?? [];

/** What a call answers, as its contract says. */
export function outputOf(call: WishCall): z.ZodType {
  const contract = byName.get(call);
  if (!contract) throw new Error(`No call ${call}`);
  return contract.output;
}

/** The steps of a wish's way that a call may take; a call that is not here takes none. */
export const stepsOf: Partial<Record<WishCall, readonly WishStepTaken[]>> = {
  verify: ['published', 'rejected'],
  askBack: ['askedBack'],
  reply: ['replied'],
  split: ['split'],
  withdraw: ['withdrawn'],
  claim: ['claimed'],
  addHelpers: ['joined'],
  answerHelp: ['agreed', 'stoodBack'],
  progress: ['progress'],
  giveUp: ['givenUp'],
  release: ['released'],
  passOn: ['passedOn'],
  takeBack: ['takenBack'],
  settle: ['settled'],
  fulfil: ['fulfilled'],
  confirm: ['confirmed', 'disputed'],
};

const { community } = tree;
const part = { title: '换灯泡', category: 'repairs' as const };

/** A fitting input of every call about a wish: one that is added to the contract wants its line here. */
export const inputOf: Record<WishCall, (wishId: string) => object> = {
  post: () => ({ title: '换灯', category: 'repairs', communityId: community._id, contact }),
  list: () => ({ view: 'wall' }),
  detail: (wishId) => ({ wishId }),
  contact: (wishId) => ({ wishId }),
  ownContact: () => ({}),
  pictures: (wishId) => ({ wishId }),
  addPicture: (wishId) => ({
    wishId,
    part: 'asked',
    fileId: 'cloud://none/uploads/pictures/0000000000000000.jpg',
  }),
  removePicture: (wishId) => ({ wishId, pictureId: 'none' }),
  boardCode: () => ({ communityId: community._id }),
  verify: (wishId) => ({ wishId, decision: 'publish' }),
  askBack: (wishId) => ({ wishId, question: '几号楼？' }),
  reply: (wishId) => ({ wishId, answer: '三号楼' }),
  split: (wishId) => ({ wishId, parts: [part, part] }),
  withdraw: (wishId) => ({ wishId }),
  claim: (wishId) => ({ wishId }),
  mates: (wishId) => ({ wishId }),
  addHelpers: (wishId) => ({ wishId, memberIds: [] }),
  answerHelp: (wishId) => ({ wishId, helps: true }),
  progress: (wishId) => ({ wishId, note: '约好了' }),
  giveUp: (wishId) => ({ wishId, reason: '出差' }),
  release: (wishId) => ({ wishId, reason: '没消息' }),
  passOn: (wishId) => ({ wishId, to: '志愿队', reason: '要登高' }),
  takeBack: (wishId) => ({ wishId, reason: '没办' }),
  settle: (wishId) => ({ wishId, note: '办好了' }),
  fulfil: (wishId) => ({ wishId, note: '办好了' }),
  confirm: (wishId) => ({ wishId, rating: 5, thanks: '谢谢' }),
  showThanks: (wishId) => ({ wishId }),
  hideThanks: (wishId) => ({ wishId }),
  decideHeld: () => ({ heldId: 'none', release: true }),
  remindStaff: (wishId) => ({ wishId }),
};
