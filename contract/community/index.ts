/** 双报到 and 共驻共建: what a community, the units registered with it and the members who serve there do together. */
export { decideHeld } from '../message/held';
export {
  answerOffer,
  copyNeeds,
  dropNeed,
  finishNeed,
  needs,
  offer,
  saveNeed,
  takeBackOffer,
  takeUpNeed,
} from './need';
export { ownService, receivedSheets, sendSheets, sheet, sheets } from './service-sheet';
export { answerUnit, endUnit, ownCommunities, registerUnit, units } from './unit';
