import { members } from '../../server/collections';
import type { BindRequestRecord } from '../../server/records/member';
import type { RollEntry } from './route';
import { mayBe, meantEntries } from './rules';

/** People who share one phone: a family, not more. */
const MOST_AT_ONE_PHONE = 20;

/**
 * The name of an entry that a new one might double, or null: one of the branch's of the same name or phone, or one of
 * another branch's of both.
 */
export async function alreadyOnRoll(
  roll: readonly RollEntry[],
  request: Pick<BindRequestRecord, 'name' | 'phoneHash'>,
): Promise<string | null> {
  const here = roll.find((entry) => {
    const { sameName, samePhone } = mayBe(entry, request);
    return sameName || samePhone;
  });
  if (here) return here.name;
  const elsewhere = await members.find({ phoneHash: request.phoneHash }, { limit: MOST_AT_ONE_PHONE });
  return meantEntries(elsewhere, request)[0]?.name ?? null;
}
