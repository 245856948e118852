import type { MemberClass, OfficeRole, Skill } from '../../contract/words';

/** An entry on a branch's roll. */
export interface MemberRecord {
  _id: string;
  name: string;
  /** Sealed for `member.phone`; null for people without one. */
  phone: string | null;
  phoneHash: string | null;
  branchId: string;
  /** From the city down to the branch. */
  line: string[];
  memberClass: MemberClass;
  birthYear: number | null;
  probationary: boolean;
  /** 双报到: the community that an in-service member also reports to. */
  communityId: string | null;
  /** 党小组 within the branch; absent or null while in none. */
  groupId?: string | null;
  offices: Array<{ role: OfficeRole; organizationId: string }>;
  /** The WeChat identity bound to this entry. */
  openid: string | null;
  /** False once transferred or departed: kept for the records, left out of the roll. */
  onRoll: boolean;
  /** Absent until there is one; kept when its day has passed. */
  standingLeave?: StandingLeave | null;
  /** What they said they can do for others, for themselves alone; absent until they do. */
  skills?: Skill[];
  updatedAt: Date;
}

/** 长期请假: not expected on the days from `from` to `until`, both included, in Asia/Shanghai. */
export interface StandingLeave {
  from: string;
  until: string;
  reason: string;
  /** The member who noted it. */
  setBy: string;
}

/** Somebody whose name and phone met no roll entry asks a branch to be bound. */
export interface BindRequestRecord {
  /** `bindRequestIdOf(openid)`: one request a person, known to the secretary without their identity. */
  _id: string;
  openid: string;
  name: string;
  /** Sealed for `member.phone`. */
  phone: string;
  phoneHash: string;
  phoneTail: string;
  branchId: string;
  branchName: string;
  note: string;
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
  updatedAt: Date;
}
