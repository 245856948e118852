import { phoneHash } from '../cloudfunctions/kernel/cipher';
import { dayOf, daysAfter } from '../cloudfunctions/kernel/clock';
import { phoneTail, sealPhone } from '../cloudfunctions/member/phone';
import { bindRequestIdOf } from '../cloudfunctions/member/request';
import type { BindRequestRecord } from '../cloudfunctions/records/member';
import type { BranchPlan } from './branches';
import { instantAt } from './calendar';
import { nameUntaken } from './names';
import { type Person, phoneOf } from './people';
import { randomOf } from './random';
import { bindNotes } from './study-texts';

/**
 * People who wait for a secretary to say that they belong to the branch: one whose roll entry has another phone, and
 * one whom the roll does not know. Every demo secretary has both, of the other branches one in ten has one.
 */
export function bindRequestsOf(branch: BranchPlan, roll: readonly Person[], now: Date): BindRequestRecord[] {
  const { _id: branchId, name: branchName } = branch.organization;
  const random = randomOf('bind requests', branchId);
  if (!branch.featured && !random.chance(0.1)) return [];

  const unbound = roll.find(({ openid, phone }) => openid === null && phone !== null);
  const stranger = nameUntaken(random, 1992, branch.mongolian, new Set(roll.map(({ name }) => name)));
  const names = unbound && branch.featured ? [unbound.name, stranger] : [stranger];
  return names.map((name, at): BindRequestRecord => {
    const openid = `demo-asks-${branchId}-${at + 1}`;
    const phone = phoneOf(random);
    const askedAt = instantAt(daysAfter(dayOf(now), -1 - at), '12:20');
    return {
      _id: bindRequestIdOf(openid),
      openid,
      name,
      phone: sealPhone(phone, random.bytes(12)),
      phoneHash: phoneHash(phone),
      phoneTail: phoneTail(phone),
      branchId,
      branchName,
      note: name === unbound?.name ? '换了手机号' : random.pick(bindNotes),
      state: 'waiting',
      reason: '',
      askedAt,
      answeredBy: null,
      updatedAt: askedAt,
    };
  });
}
