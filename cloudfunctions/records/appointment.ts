import type { AppointedRole } from '../../contract/words';

/** That an account has a task in the app for an organization, whether it is on a roll or not. Signed as a whole. */
export interface AppointmentRecord {
  _id: string;
  openid: string;
  organizationId: string;
  role: AppointedRole;
  from: Date;
  /** When it ended; null while it stands. */
  until: Date | null;
  /** Who appointed: an account, or `DEPLOYER`. */
  by: string;
  /** Over all of the above (kernel/proof.ts). */
  signature?: string;
  updatedAt: Date;
}

/** In place of the account that appointed: whoever set the environment up, by a one-time code. */
export const DEPLOYER = 'deployer';
