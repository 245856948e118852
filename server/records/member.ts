import type { FormerReason, MemberClass, MemberClassReason, OfficeRole, Skill } from '../../contract/words';
import type { HeldClaim } from './account';

/**
 * What every new entry of the roll bears: the version of its form (`forms.ts`), and the first value of each field that came with a
 * migration. Whoever makes a record spreads it.
 */
export const memberForm = { formVersion: 2 } as const satisfies Partial<MemberRecord>;

/** An entry on a branch's roll. */
export interface MemberRecord {
  _id: string;
  /** The version of its form (`records/forms.ts`); absent: 1. */
  formVersion?: number;
  name: string;
  /** Sealed for `member.phone`; null for people without one. */
  phone: string | null;
  phoneHash: string | null;
  branchId: string;
  /** From the city down to the branch. */
  line: string[];
  /** The class that they have had since ever, until the first decision works: read by `classOn` (figures/member-class.ts). */
  memberClass: MemberClass;
  /** What the committee decided since, in the order in which it was noted down; absent until it does. */
  classes?: ClassDecision[];
  birthYear: number | null;
  probationary: boolean;
  /** 双报到: the community that an in-service member also reports to. */
  communityId: string | null;
  /** 党小组 within the branch; absent or null while in none. */
  groupId?: string | null;
  offices: Array<{ role: OfficeRole; organizationId: string }>;
  /** The WeChat identity bound to this entry. */
  openid: string | null;
  /** When it was bound last; absent of what was bound before this was noted. */
  boundAt?: Date;
  /** The account that lost it last, which can be put back; absent or null where there is none. */
  former?: FormerAccount | null;
  /** False once transferred or departed: kept for the records, left out of the roll. */
  onRoll: boolean;
  /** Absent until there is one; kept when its day has passed. */
  standingLeave?: StandingLeave | null;
  /** What they said they can do for others, for themselves alone; absent until they do. */
  skills?: Skill[];
  /** Over `_id`, openid, offices, branch, line and roll status together (kernel/proof.ts); absent of what nobody signed yet. */
  signature?: string;
  updatedAt: Date;
}

/** An entry as it is read: its offices count only once its signature was checked (kernel/proof.ts). */
export type StoredMember = Omit<MemberRecord, 'offices'> & { offices: readonly unknown[] };

/** 党员类别: what the branch's committee decided. Nothing of it is ever changed: another decision follows it. */
export interface ClassDecision {
  memberClass: MemberClass;
  /** The first day of the quarter from which it works. Days in Asia/Shanghai. */
  from: string;
  reason: MemberClassReason;
  decidedOn: string;
  /** The member who noted it down, when, and by which call. */
  decidedBy: string;
  decidedAt: Date;
  requestId: string;
}

/** A WeChat identity that was bound to an entry. */
export interface FormerAccount {
  openid: string;
  why: FormerReason;
  /** The account that did it. */
  by: string;
  at: Date;
  /** The wishes that its person has in hand, while nobody is bound; absent where there are none. */
  claims?: HeldClaim[];
}

/** 长期请假: not expected on the days from `from` to `until`, both included, in Asia/Shanghai. */
export interface StandingLeave {
  from: string;
  until: string;
  reason: string;
  /** The member who noted it. */
  setBy: string;
}

/**
 * What every new request bears: the version of its form (`forms.ts`), and the first value of each field that came with a
 * migration. Whoever makes a record spreads it.
 */
export const bindRequestForm = { formVersion: 3 } as const satisfies Partial<BindRequestRecord>;

/** Somebody whose name and phone met no roll entry asks a branch to be bound. */
export interface BindRequestRecord {
  /** `bindRequestIdOf(openid)`: one request a person, known to the secretary without their identity. */
  _id: string;
  /** The version of its form (`records/forms.ts`); absent: 1. */
  formVersion?: number;
  openid: string;
  name: string;
  /** The name as it is searched for; absent of requests from before there was a search. */
  foldedName?: string;
  /** Sealed for `member.phone`. */
  phone: string;
  phoneHash: string;
  phoneTail: string;
  /** The number came from WeChat's own button; absent or false where it was typed. */
  byButton?: boolean;
  branchId: string;
  branchName: string;
  /** The organization above that answers instead of the branch's secretary; absent or null: the secretary; `NOBODY`: none is bound. */
  answererId?: string | null;
  /** The roll entry that the secretary meant who passed it up. */
  meantId?: string;
  note: string;
  /** What WeChat's check said of name and note, where it was unsure; absent where it was not. */
  advice?: 'review' | 'unchecked';
  state: 'waiting' | 'approved' | 'declined';
  reason: string;
  askedAt: Date;
  answeredBy: string | null;
  updatedAt: Date;
}

/** Which names and phones a person said today to find themselves on a roll, so that nobody goes on guessing others'. */
export interface BindTriesRecord {
  /** The person's openid. */
  _id: string;
  /** In Asia/Shanghai; another day begins anew. */
  day: string;
  /** Keyed hashes of name and phone. */
  tried: string[];
  /** The calls that put a request before somebody that day; absent until the first. */
  asked?: string[];
  /** The number that WeChat's button gave last; absent until it did. */
  given?: GivenPhone;
  updatedAt: Date;
}

/** WeChat changes a code for a number once: kept for a while, so that the call sent again with it is the same call. */
export interface GivenPhone {
  /** A keyed hash of the button's code. */
  code: string;
  /** Sealed for `member.phone`. */
  phone: string;
  at: Date;
}

/** In place of the organization that answers a request while nobody who may is bound. */
export const NOBODY = '';
