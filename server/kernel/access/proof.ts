import type { AppointmentRecord } from '../../records/appointment';
import type { MemberRecord, StoredMember } from '../../records/member';
import { logLine } from '../log';
import { needPublicKeys, readPublicKeys } from './keys';
import { type SignatureState, stateOf } from './signature';

/**
 * What grants a role is signed, and what is not signed grants nothing: a row that a client could have written is not
 * believed. Whoever reads a role from a row gets it from here.
 */

/** Holds the public keys whose signatures count: the signing key's, and former ones while they are exchanged. */
export const SIGNERS = needPublicKeys('DAOZHIBU_SIGNERS');

/** What of a roll entry is signed, together. */
export type MemberProof = Pick<
  StoredMember,
  '_id' | 'openid' | 'offices' | 'branchId' | 'line' | 'onRoll' | 'signature'
>;
export type AppointmentProof = Omit<AppointmentRecord, 'updatedAt'>;

/** A row whose offices are proven. */
export type Proven<Row> = Omit<Row, 'offices'> & Pick<MemberRecord, 'offices'>;

/** The fields without which an entry cannot be proven, beside `_id`: for queries that read only some. */
export const provenFields = ['openid', 'offices', 'branchId', 'line', 'onRoll', 'signature'] as const;

/** The same of a list that an aggregation joins, for its `project`. */
export const provenFieldsOf = (list: string): Record<string, 1> =>
  Object.fromEntries(['_id', ...provenFields].map((field) => [`${list}.${field}`, 1]));

const officeParts = (office: unknown) => {
  const { role, organizationId } = (office ?? {}) as Record<string, unknown>;
  return [role, organizationId];
};

/** What an entry's signature is made over. */
export const textOfMember = ({ _id, openid, offices, branchId, line, onRoll }: MemberProof): string =>
  JSON.stringify([
    'member',
    _id,
    openid ?? null,
    Array.isArray(offices) ? offices.map(officeParts) : null,
    branchId,
    line,
    onRoll,
  ]);

const millisecondsOf = (instant: unknown) => (instant instanceof Date ? instant.getTime() : null);

/** What an appointment's signature is made over. */
export const textOfAppointment = ({
  _id,
  openid,
  organizationId,
  role,
  from,
  until,
  by,
}: AppointmentProof): string =>
  JSON.stringify([
    'appointment',
    _id,
    openid,
    organizationId,
    role,
    millisecondsOf(from),
    millisecondsOf(until),
    by,
  ]);

/** One line for the rows of one reading, without anything that says whose they are. */
function log(collection: string, states: readonly SignatureState[]): void {
  const wrong = states.filter((state) => state !== 'fits');
  if (wrong.length === 0) return;
  logLine({ notBelieved: collection, why: [...new Set(wrong)], rows: wrong.length });
}

const memberState = (row: MemberProof) => stateOf(textOfMember(row), row.signature, readPublicKeys(SIGNERS));

/** The entry where it is signed as it stands, else null. */
export function proven<Row extends MemberProof>(row: Row | null | undefined): Proven<Row> | null {
  if (!row) return null;
  const state = memberState(row);
  log('members', [state]);
  return state === 'fits' ? (row as unknown as Proven<Row>) : null;
}

/**
 * Entries with the offices that are proven: one that is not signed as it stands stays on its roll and holds none. Costs a
 * check for each that says to hold one, a tenth of a millisecond.
 */
export function withProvenOffices<Row extends MemberProof>(rows: readonly Row[]): Proven<Row>[] {
  const states: SignatureState[] = [];
  const found = rows.map((row) => {
    if (!row.offices || row.offices.length === 0) return { ...row, offices: [] };
    const state = memberState(row);
    states.push(state);
    return { ...row, offices: state === 'fits' ? (row.offices as MemberRecord['offices']) : [] };
  });
  log('members', states);
  return found;
}

/** Those of these appointments that are signed as they stand and have not ended. */
export function provenAppointments(rows: readonly AppointmentRecord[]): AppointmentRecord[] {
  const signers = rows.length > 0 ? readPublicKeys(SIGNERS) : [];
  const states = rows.map((row) => stateOf(textOfAppointment(row), row.signature, signers));
  log('appointments', states);
  return rows.filter((row, at) => states[at] === 'fits' && row.until === null);
}
