import { keyText, needKey } from './keys';
import { type AppointmentProof, type MemberProof, textOfAppointment, textOfMember } from './proof';
import { signatureOf } from './signature';

/**
 * The pen of what grants a role. A function that imports it is given the private key (docs/deploy.md): only those that
 * write a roll entry's signed part or an appointment.
 */

const SIGNING = needKey('signing');

/** The entry with the signature over what it says now: written together with what changed. */
export const signedMember = <Row extends MemberProof>(row: Row): Row & { signature: string } => ({
  ...row,
  signature: signatureOf(textOfMember(row), keyText(SIGNING)),
});

/** The same of an appointment. */
export const signedAppointment = <Row extends AppointmentProof>(row: Row): Row & { signature: string } => ({
  ...row,
  signature: signatureOf(textOfAppointment(row), keyText(SIGNING)),
});
