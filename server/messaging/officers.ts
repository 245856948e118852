import type { OfficeRole } from '../../contract/words';
import { members } from '../collections';
import { provenFields, withProvenOffices } from '../kernel/access/proof';
import { command } from '../kernel/store/database';
import type { MemberRecord } from '../records/member';
import { type Bound, isBound } from './message-of';

/** Far beyond those who hold an office at one organization. */
const MOST_AT_ONE = 50;

type Officer = Bound & Pick<MemberRecord, 'offices'>;

/** Who holds a role at these organizations and has a phone to read on, by organization. One request. */
export async function officersAt(
  organizationIds: readonly string[],
  role: OfficeRole,
): Promise<Map<string, Officer[]>> {
  if (organizationIds.length === 0) return new Map();
  const found = await members.find(
    { 'offices.organizationId': command().in(organizationIds), onRoll: true },
    {
      limit: Math.min(1000, MOST_AT_ONE * organizationIds.length),
      fields: provenFields,
    },
  );
  const bound = withProvenOffices(found).filter(isBound);
  return new Map(
    organizationIds.map((organizationId) => [
      organizationId,
      bound.filter(({ offices }) =>
        offices.some((office) => office.role === role && office.organizationId === organizationId),
      ),
    ]),
  );
}
