import type { RegistrationState } from '../../contract/words';
import type { Above } from './above';

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
  /** Who answers it besides colleagues where the member works for the community; absent of everybody else. */
  above?: Above;
  updatedAt: Date;
}
