import { type BindRequestRecord, type MemberRecord, memberForm } from '../../server/records/member';
import { lineOf, type OrganizationRecord } from '../../server/records/organization';
import { shortCode } from '../kernel/store/identifier';

/** A roll entry for somebody whom the branch had not entered yet. Made twice, it is one. */
export const entryFor = (
  request: BindRequestRecord,
  branch: OrganizationRecord,
  now: Date,
): MemberRecord => ({
  _id: shortCode(`roll entry\n${request._id}\n${request.askedAt.getTime()}`, 16),
  ...memberForm,
  name: request.name,
  phone: request.phone,
  phoneHash: request.phoneHash,
  branchId: branch._id,
  line: lineOf(branch),
  memberClass: 'able',
  birthYear: null,
  probationary: false,
  communityId: null,
  offices: [],
  openid: null,
  onRoll: true,
  updatedAt: now,
});
