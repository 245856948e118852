import { bindRequestsBeforeWhoAnswers } from './bind-requests-before-who-answers';
import { bindRequestsFoundByName } from './bind-requests-found-by-name';
import { jointBranchesAgree } from './joint-branches-agree';
import { membersSigned } from './members-signed';
import type { AnyMigration } from './migration';

/** Every migration, in the order in which they run. New ones are added at the end; none is ever taken out or changed. */
export const allMigrations: readonly AnyMigration[] = [
  jointBranchesAgree,
  bindRequestsFoundByName,
  // Before what asks who holds an office: nobody does whose entry is not signed.
  membersSigned,
  bindRequestsBeforeWhoAnswers,
];
