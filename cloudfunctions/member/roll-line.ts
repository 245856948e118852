import { ageBandOf } from '../figures/tell-apart';
import { yearOf } from '../kernel/clock';
import type { OrganizationRecord } from '../records/organization';
import { groupOf } from './group-rules';
import { openPhone, phoneTail } from './phone';
import type { RollEntry } from './route';

/** An entry with what tells two people of one name apart; the end of the phone only for whoever decides who is bound. */
export const rollLine = (
  entry: RollEntry,
  branch: Pick<OrganizationRecord, 'groups'> | undefined,
  { now, withPhone }: { now: Date; withPhone: boolean },
) => ({
  memberId: entry._id,
  name: entry.name,
  memberClass: entry.memberClass,
  ageBand: ageBandOf(entry.birthYear, yearOf(now)),
  groupName: groupOf(branch, entry)?.name ?? '',
  phoneTail: withPhone && entry.phone !== null ? phoneTail(openPhone(entry.phone)) : '',
  bound: entry.openid !== null,
  office: entry.offices.length > 0,
});
