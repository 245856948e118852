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

/**
 * A one-time code that makes an administrator. There is one at a time, under `ADMINISTRATOR_CODE`; npm run deploy puts another
 * in its place. Its instants are texts, since that command writes through an API that has no instants of its own.
 */
export interface AdministratorCodeRecord {
  _id: string;
  /** `administratorCodeHash` of what is typed. */
  hash: string;
  organizationId: string;
  madeAt: string;
  expiresAt: string;
  /** Wrong tries, by whom and in which call: one sent again is one. */
  tries: Array<{ openid: string; requestId: string }>;
  used: { openid: string; at: Date } | null;
  updatedAt?: Date;
}

export const ADMINISTRATOR_CODE = 'standing';

/** In place of the account that appointed: whoever set the environment up, by a one-time code. */
export const DEPLOYER = 'deployer';
