import { members } from '../collections';
import { signedMember } from '../kernel/access/sign';
import type { StoredMember } from '../records/member';
import { migration } from './migration';

/**
 * Entries from before offices were signed are signed as they stand, which is why npm run deploy reads every permission back
 * first. One that bears a signature is left: whether it fits is for whoever reads it.
 */
export const membersSigned = migration<StoredMember>({
  id: 'members-2-signed',
  area: 'member',
  of: members,
  from: 1,
  to: 2,
  migrate: (entry) => (entry.signature === undefined ? { signature: signedMember(entry).signature } : null),
});
