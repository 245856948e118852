import type { MemberClass, OfficeRole } from '../../contract/words';

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
  offices: Array<{ role: OfficeRole; organizationId: string }>;
  /** The WeChat identity bound to this entry. */
  openid: string | null;
  /** False once transferred or departed: kept for the records, left out of the roll. */
  onRoll: boolean;
  updatedAt: Date;
}

/** Somebody whose name and phone met no roll entry asks a branch to be bound. `_id` is their openid: one request a person. */
export interface BindRequestRecord {
  _id: string;
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
