import type { BindRequestRecord } from '../records/member';

/** A request to be bound, as the person who asked sees it. */
export const requestOf = ({ _id, name, branchName, state, reason, askedAt }: BindRequestRecord) => ({
  requestId: _id,
  name,
  branchName,
  state,
  reason,
  askedAt,
});
