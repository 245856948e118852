import { type BindRequestRecord, NOBODY } from '../../server/records/member';
import { keyedHash } from '../kernel/access/cipher';

/** The one request of a person. The secretary answers it by this id, which does not say their identity. */
export const bindRequestIdOf = (openid: string) => keyedHash(openid, 'bind request');

/** A request to be bound, as the person who asked sees it. */
export const requestOf = ({
  _id,
  name,
  branchName,
  state,
  reason,
  askedAt,
  answererId,
}: BindRequestRecord) => ({
  requestId: _id,
  name,
  branchName,
  state,
  reason,
  askedAt,
  unheard: state === 'waiting' && answererId === NOBODY,
});
