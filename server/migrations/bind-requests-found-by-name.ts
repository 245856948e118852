import { foldName } from '../../contract/text/fold';
import { bindRequests } from '../collections';
import type { BindRequestRecord } from '../records/member';
import { migration } from './migration';

/** Requests are searched for by name: those from before there was a search are found by none. */
export const bindRequestsFoundByName = migration<BindRequestRecord>({
  id: 'bindRequests-2-found-by-name',
  area: 'member',
  of: bindRequests,
  from: 1,
  to: 2,
  migrate: ({ name, foldedName }) => (foldedName === undefined ? { foldedName: foldName(name) } : null),
});
