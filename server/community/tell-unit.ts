import type { MessageKind } from '../../contract/words';
import { type OfficeNews, tellOffice } from '../../server/messaging/tell-office';
import type { UnitRegistrationRecord } from '../../server/records/unit-registration';

type Told = Pick<
  UnitRegistrationRecord,
  'branchId' | 'branchName' | 'communityId' | 'communityName' | 'askedAt'
>;

/** Each asking has one answer and one end, so that its instant tells it from another. */
const occasionOf = ({ askedAt }: Told) => askedAt.getTime().toString(36);

type News = Pick<OfficeNews, 'reason' | 'at'> & { what: MessageKind; by: string | undefined };

/** Tells the community's staff something of a unit. */
export const tellStaff = (of: Told, { what, by, reason, at }: News) =>
  tellOffice(
    { organizationId: of.communityId, role: 'communityStaff' },
    {
      ...{ what, reason, at, title: of.branchName, place: of.communityName },
      ...{ about: { kind: 'units', id: of.branchId }, occasion: `${of.communityId}_${occasionOf(of)}` },
    },
    by,
  );

/** Tells the unit's secretary something of a community. */
export const tellUnit = (of: Told, { what, by, reason, at }: News) =>
  tellOffice(
    { organizationId: of.branchId, role: 'secretary' },
    {
      ...{ what, reason, at, title: of.communityName, place: of.branchName },
      ...{ about: { kind: 'unit', id: of.communityId }, occasion: `${of.branchId}_${occasionOf(of)}` },
    },
    by,
  );
