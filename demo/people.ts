import type { BranchKind, MemberClass, Skill } from '../contract/words';
import { phoneHash } from '../server/kernel/access/cipher';
import { signedMember } from '../server/kernel/access/sign';
import { sealPhone } from '../server/member/phone';
import type { AccountRecord } from '../server/records/account';
import { type MemberRecord, memberForm } from '../server/records/member';
import { lineOf } from '../server/records/organization';
import type { BranchPlan } from './branches';
import type { CastPerson } from './cast';
import { groupIdOf } from './groups';
import { nameUntaken } from './names';
import { type Random, randomOf } from './random';
import type { Size } from './sizes';

/** Somebody on a roll, before the phone is sealed. */
export interface Person {
  _id: string;
  name: string;
  phone: string | null;
  birthYear: number;
  memberClass: MemberClass;
  probationary: boolean;
  communityId: string | null;
  offices: MemberRecord['offices'];
  openid: string | null;
  /** How surely they come when nothing keeps them: 0 to 1. */
  diligence: number;
  skills?: Skill[];
}

/** The year that ages are reckoned from: fixed, so that the demo's people do not change with the calendar. */
const THIS_YEAR = 2026;

interface Ages {
  young: number;
  middle: number;
  old: number;
}
const agesOf: Record<BranchKind, Ages> = {
  village: { young: 15, middle: 45, old: 40 },
  community: { young: 14, middle: 34, old: 52 },
  government: { young: 34, middle: 54, old: 12 },
  stateEnterprise: { young: 28, middle: 48, old: 24 },
  privateEnterprise: { young: 48, middle: 46, old: 6 },
  socialOrganization: { young: 30, middle: 45, old: 25 },
  institution: { young: 34, middle: 48, old: 18 },
};
/** 三位一体: the share of those fit enough who are long away, by kind of branch. */
const awayShare: Record<BranchKind, number> = {
  village: 0.2,
  community: 0.09,
  government: 0.01,
  stateEnterprise: 0.04,
  privateEnterprise: 0.03,
  socialOrganization: 0.05,
  institution: 0.02,
};

/** The id of whoever stands at this place of a branch's roll, from 0. */
export const memberIdOf = (branchId: string, at: number) => `${branchId}-m${String(at + 1).padStart(2, '0')}`;

/**
 * Everybody on a branch's roll. It follows from the seed and the branch alone, so that it can be made again rather
 * than kept: a city of 168,580 is never held in memory.
 */
export function rollOf(branch: BranchPlan, size: Size): Person[] {
  const id = branch.organization._id;
  const random = randomOf('roll', id);
  const taken = new Set(branch.cast.map(({ name }) => name));
  const committee = branch.members < 7 ? 1 : branch.members < 15 ? 2 : branch.members < 40 ? 3 : 4;
  const wanted = {
    secretary: branch.cast.some(({ office }) => office === 'secretary') ? 0 : 1,
    committee: committee - branch.cast.filter(({ office }) => office === 'committee').length,
    inService: branch.inService - branch.cast.filter(({ communityId }) => communityId).length,
    posts: [...branch.posts],
  };

  return Array.from({ length: branch.members }, (_, at): Person => {
    const memberId = memberIdOf(id, at);
    const cast = branch.cast[at];
    if (cast) return personOf(cast, memberId, branch, random);

    const left = branch.members - at;
    const leads: 'secretary' | 'committee' | null =
      wanted.secretary > 0 ? 'secretary' : wanted.committee > 0 ? 'committee' : null;
    if (leads) wanted[leads]--;
    // Who leads does not also run the place above, where there are enough people for both.
    const post = !leads || left <= wanted.posts.length ? wanted.posts.shift() : undefined;
    const inService = wanted.inService > 0 && (leads !== null || random.chance(wanted.inService / left));
    if (inService) wanted.inService--;
    const working = leads !== null || post !== undefined || inService;

    const birthYear = THIS_YEAR - ageOf(random, branch.kind, working);
    const memberClass = working ? 'able' : classOf(random, branch.kind, THIS_YEAR - birthYear);
    const hasPhone = working || random.chance(birthYear < 1952 ? 0.45 : 0.97);
    return {
      _id: memberId,
      name: nameUntaken(random, birthYear, branch.mongolian, taken),
      phone: hasPhone ? phoneOf(random) : null,
      birthYear,
      memberClass,
      probationary: !working && birthYear > 1986 && random.chance(0.12),
      communityId: inService ? random.pick(branch.communities) : null,
      offices: [...(leads ? [{ role: leads, organizationId: id }] : []), ...(post ? [post] : [])],
      openid: hasPhone && (working || random.chance(size.bound)) ? `demo-${memberId}` : null,
      diligence: 0.72 + random.next() * 0.27,
    };
  });
}

function personOf(cast: CastPerson, _id: string, { organization }: BranchPlan, random: Random): Person {
  // Drawn all the same, so that whoever comes after them stays who they were.
  const drawn = cast.hasPhone ? phoneOf(random) : null;
  return {
    _id,
    name: cast.name,
    phone: drawn && phoneOfCast(cast.name),
    birthYear: cast.birthYear,
    memberClass: cast.memberClass,
    probationary: cast.probationary,
    communityId: cast.communityId,
    offices: [
      ...(cast.office ? [{ role: cast.office, organizationId: organization._id }] : []),
      ...cast.holds,
    ],
    openid: cast.openid,
    diligence: 0.9 + random.next() * 0.09,
    ...(cast.skills ? { skills: cast.skills } : {}),
  };
}

function ageOf(random: Random, kind: BranchKind, working: boolean): number {
  if (working) return random.whole(27, 58);
  const band = random.weighted({ ...agesOf[kind] });
  if (band === 'young') return random.whole(21, 39);
  return band === 'middle' ? random.whole(40, 59) : 60 + Math.floor(random.next() * random.next() * 31);
}

function classOf(random: Random, kind: BranchKind, age: number): MemberClass {
  if (age >= 76 || (age >= 66 && random.chance(0.35)) || random.chance(0.015)) return 'frail';
  return random.chance(awayShare[kind]) ? 'away' : 'able';
}

/** Eleven digits that look like a mobile number, in ranges that no operator gives to people: nobody's. */
export function phoneOf(random: Random): string {
  return `1${random.pick(['40', '54', '79'])}${String(random.whole(0, 99_999_999)).padStart(8, '0')}`;
}

/** The number of somebody made up by hand: theirs on the roll, and what their phone's button gives. */
export const phoneOfCast = (name: string): string => phoneOf(randomOf('phone of', name));

const MEMBERSHIP = new Date('2025-03-01T01:00:00Z');

/** The roll entry as the functions keep it, the phone sealed and the whole signed. */
export function memberRecord(person: Person, { organization, featured }: BranchPlan): MemberRecord {
  const random = randomOf('phone', person._id);
  const { _id, name, phone, birthYear, memberClass, probationary, communityId, offices, openid } = person;
  return signedMember({
    _id,
    ...memberForm,
    name,
    phone: phone && sealPhone(phone, random.bytes(12)),
    phoneHash: phone && phoneHash(phone),
    branchId: organization._id,
    line: lineOf(organization),
    memberClass,
    birthYear,
    probationary,
    communityId,
    groupId: groupIdOf(person, { organization, featured }),
    offices,
    openid,
    ...(person.skills ? { skills: person.skills } : {}),
    onRoll: true,
    updatedAt: MEMBERSHIP,
  });
}

export const accountRecord = ({ _id, openid }: Person): AccountRecord | null =>
  openid === null ? null : { _id: openid, memberId: _id, updatedAt: MEMBERSHIP };

/** Who runs the branch. */
export function leadersOf(roll: readonly Person[]): { secretary: Person; committee: Person[] } {
  const holding = (role: 'secretary' | 'committee') =>
    roll.filter(({ offices }) => offices.some((office) => office.role === role));
  const [secretary] = holding('secretary');
  if (!secretary) throw new Error('A branch without a secretary');
  return { secretary, committee: holding('committee') };
}
