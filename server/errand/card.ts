import type { Person } from '../../server/errand-access/sight';
import type { ErrandRecord } from '../../server/records/errand';
import { assigneeFor } from './names';

/** An errand in a list: without details, and with the resident's name hidden. */
export const errandCard = (errand: ErrandRecord, person: Person) => ({
  errandId: errand._id,
  number: errand.number,
  title: errand.title,
  kind: errand.kind,
  state: errand.state,
  communityName: errand.communityName,
  postedBy: errand.postedBy,
  postedAt: errand.postedAt,
  assignee: assigneeFor(errand, person),
});
