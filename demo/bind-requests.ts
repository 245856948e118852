import { foldName } from '../contract/text/fold';
import { phoneHash } from '../server/kernel/access/cipher';
import { dayOf, daysAfter } from '../server/kernel/time/clock';
import { phoneTail, sealPhone } from '../server/member/phone';
import { bindRequestIdOf } from '../server/member/request';
import { type BindRequestRecord, bindRequestForm } from '../server/records/member';
import type { BranchPlan } from './branches';
import { instantAt } from './calendar';
import { nameUntaken } from './names';
import { type Person, phoneOf } from './people';
import { randomOf } from './random';
import { bindNotes } from './study-texts';

/** Where a township stands among what is above a branch: after the city and the county. */
const TOWNSHIP = 2;

/**
 * People who wait to be told that they belong to the branch: one whose roll entry has another phone, one whom the roll
 * does not know, and one of the committee, for whom the township answers. Every demo secretary has all of them, of the
 * other branches one in ten has one.
 */
export function bindRequestsOf(branch: BranchPlan, roll: readonly Person[], now: Date): BindRequestRecord[] {
  const { _id: branchId, name: branchName } = branch.organization;
  const random = randomOf('bind requests', branchId);
  if (!branch.featured && !random.chance(0.1)) return [];

  const unbound = roll.find(({ openid, phone }) => openid === null && phone !== null);
  const stranger = nameUntaken(random, 1992, branch.mongolian, new Set(roll.map(({ name }) => name)));
  const officer = branch.featured
    ? roll.find(({ offices }) => offices.some(({ role }) => role === 'committee'))
    : undefined;
  const names = unbound && branch.featured ? [unbound.name, stranger] : [stranger];
  if (officer) names.push(officer.name);
  const noteOf = (name: string) => {
    if (name === unbound?.name) return '换了手机号';
    return name === officer?.name ? '换了手机和微信' : random.pick(bindNotes);
  };
  return names.map((name, at): BindRequestRecord => {
    const openid = `demo-asks-${branchId}-${at + 1}`;
    const phone = phoneOf(random);
    const askedAt = instantAt(daysAfter(dayOf(now), -1 - at), '12:20');
    return {
      _id: bindRequestIdOf(openid),
      ...bindRequestForm,
      openid,
      ...{ name, foldedName: foldName(name), byButton: at === 0 },
      phone: sealPhone(phone, random.bytes(12)),
      phoneHash: phoneHash(phone),
      phoneTail: phoneTail(phone),
      branchId,
      branchName,
      answererId: officer && name === officer.name ? (branch.organization.ancestors[TOWNSHIP] ?? null) : null,
      note: noteOf(name),
      state: 'waiting',
      reason: '',
      askedAt,
      answeredBy: null,
      updatedAt: askedAt,
    };
  });
}
