import type { ErrandRecord } from '../records/errand';
import type { WishRecord } from '../records/wish';

const once = (all: readonly (string | null | undefined)[]): string[] =>
  [...new Set(all)].filter((one): one is string => Boolean(one));

/**
 * Whom a wish concerns: everybody who took a step of its way, has or had it in hand or helps, by identity and, since
 * somebody may bind another WeChat or bind later, by roll entry; its community and the branches that took it on.
 */
export const concernedByWish = (wish: WishRecord): string[] =>
  once([
    ...wish.steps.map(({ openid }) => openid),
    ...wish.helpers.flatMap(({ openid, memberId }) => [openid, memberId]),
    ...[wish.claimerId, wish.claimerOpenid, wish.claimerBranchId, wish.communityId],
    ...(wish.formerClaims ?? []).flatMap(({ branchId, helpers = [] }) => [
      branchId,
      ...helpers.flatMap(({ openid, memberId }) => [openid, memberId]),
    ]),
  ]);

/**
 * Whom an errand concerns: likewise everybody who took a step or was given it, their branches and the community, and the
 * township once it was passed up there.
 */
export const concernedByErrand = (errand: ErrandRecord): string[] =>
  once([
    ...errand.steps.flatMap((step) => [
      ...[step.openid, step.memberId, step.branchId],
      ...[step.assigneeOpenid, step.assigneeId],
    ]),
    ...[errand.assigneeId, errand.assigneeOpenid, errand.assigneeBranchId, errand.doneBy],
    ...[errand.enteredByBranchId, errand.solverBranchId, errand.communityId],
    errand.steps.some(({ what }) => what === 'passedUp') ? errand.line.at(-2) : null,
  ]);
