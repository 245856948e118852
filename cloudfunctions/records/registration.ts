import type { RegistrationState } from '../../contract/words';

/** 双报到: a member's latest request to be registered with a community. */
export interface RegistrationRecord {
  /** The member's id: one request a member. */
  _id: string;
  name: string;
  branchName: string;
  communityId: string;
  communityName: string;
  state: RegistrationState;
  reason: string;
  askedAt: Date;
  answeredBy: string | null;
  updatedAt: Date;
}
