import * as contract from '../../../contract/member';
import { type DoctorKind, doctorKinds } from '../../../contract/member/doctor';
import { deployments } from '../../../server/collections';
import { mayAdminister } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { DOCTOR_RECORD } from '../../../server/records/deployment';

/** What `npm run doctor` found last, for whoever administers the app anywhere. */
export const doctor = action(contract.doctor)({
  load: () => deployments.get(DOCTOR_RECORD),
  allow: ({ caller }) => mayAdminister(caller),
  run: async ({ loaded: found }) => ({
    at: found ? new Date(found.at) : null,
    findings: gathered(found?.findings ?? []),
  }),
});

const isKind = (text: string): text is DoctorKind => doctorKinds.some((kind) => kind === text);

/** Findings by what they are about, in the order of `doctorKinds`: first what opens a door. */
export function gathered(findings: readonly string[]): Array<{ kind: DoctorKind; names: string[] }> {
  const parts = findings.map((finding) => {
    const [kind = '', ...rest] = finding.split(':');
    return isKind(kind) ? { kind, name: rest.join(':') } : { kind: 'other' as const, name: finding };
  });
  return doctorKinds.flatMap((kind) => {
    const names = parts.filter((part) => part.kind === kind).map(({ name }) => name);
    return names.length > 0 ? [{ kind, names }] : [];
  });
}
