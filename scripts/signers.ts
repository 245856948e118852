/** The public half of the signing key, by which every function tells what was signed: `DAOZHIBU_SIGNERS`. */
import { keyNames } from '../server/kernel/access/keys';
import { SIGNERS } from '../server/kernel/access/proof';
import { publicKeyOf } from '../server/kernel/access/signature';

/** The keys, and beside them the public keys that are believed: that of the signing key, and those kept from before it. */
export function withSigners(keys: Readonly<Record<string, string>>): Record<string, string> {
  const own = publicKeyOf((keys[keyNames.signing] ?? '').toLowerCase());
  const before = (keys[SIGNERS] ?? '').split(',').filter((key) => key !== '' && key !== own);
  return { ...keys, [SIGNERS]: [own, ...before].join(',') };
}
