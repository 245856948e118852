import { accounts, members, organizations } from '../collections';
import { provenFields, withProvenOffices } from '../kernel/access/proof';
import { command } from '../kernel/store/database';
import { lineOf, type OrganizationRecord } from '../records/organization';
import { type Level, readerOf } from './reader-rules';

/** Far more than hold an office at a community and the branches that took one of its wishes on. */
const MOST_HOLDERS = 200;
/** Township, county and city, and room for more. */
const MOST_LEVELS = 10;

const isLevel = ({ kind }: Pick<OrganizationRecord, 'kind'>) =>
  kind === 'township' || kind === 'county' || kind === 'city';

export interface Reading {
  /** Who never reads it: `concerned`, with the roll entries behind them. */
  concerned: string[];
  /** To whom it goes; null where it concerns everybody who could read it. */
  reader: Level | null;
  /** The lowest of the levels above what it is about, with its line from the city down. */
  township: Level | null;
  line: string[];
}

/**
 * To whom a letter about something of an organization goes. A level that it is about itself never reads it; at the top
 * those officers do who had no part. Two waves of requests.
 */
export async function readingOf(
  { openid, concerned: named }: { openid: string; concerned: readonly string[] },
  about: OrganizationRecord,
): Promise<Reading> {
  const line = lineOf(about);
  const found = await organizations.find({ _id: command().in(line) }, { limit: MOST_LEVELS });
  const levels = line
    .flatMap((id) => found.find(({ _id }) => _id === id) ?? [])
    .filter(isLevel)
    .reverse();
  const top = levels.at(-1);
  const direct = named.filter((one) => one !== top?._id);
  const among = command().in(direct.length > 0 ? direct : ['']);
  const [bound, holders, officers] = await Promise.all([
    accounts.find({ _id: among }, { limit: Math.max(1, direct.length), fields: ['memberId'] }),
    members.find({ 'offices.organizationId': among }, { limit: MOST_HOLDERS, fields: ['_id'] }),
    members.find(
      { 'offices.organizationId': command().in(levels.map(({ _id }) => _id)), onRoll: true },
      { limit: MOST_HOLDERS, fields: provenFields },
    ),
  ]);
  // Identities are bound to roll entries, and who holds an office there now may go on to a higher one.
  const entries = [...bound.flatMap(({ memberId }) => memberId ?? []), ...holders.map(({ _id }) => _id)];
  const concerned = [...new Set([...direct, ...entries])];
  const [lowest] = levels;
  return {
    concerned,
    reader: readerOf(
      levels,
      { openid, concerned },
      withProvenOffices(officers).filter((officer) => officer.openid !== null),
    ),
    township: lowest ?? null,
    line: lowest ? lineOf(lowest as OrganizationRecord) : [],
  };
}
