import type { Trouble } from '@/cloud/trouble';
import { troubleText } from '@/i18n/trouble';
import { Notice } from './notice';

/** Why the latest tap did not do what it said; nothing when all is well. */
export function TroubleNotice({ of }: { of: Trouble | undefined }) {
  if (!of) return null;
  return <Notice kind={of.name === 'Refusal' ? 'refused' : 'waiting'}>{troubleText(of)}</Notice>;
}
