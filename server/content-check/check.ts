import { refuse } from '../kernel/refusal';
import { textsOf } from '../kernel/text/texts';
import type { Holding } from '../kernel/text-check';
import { type Advice, adviceOn } from './advice-on';
import { hold } from './hold';

/**
 * Looks at the texts of a call that others will read (contract/readers.ts), once for all calls: risky ones are refused.
 * What several read and the check is unsure of, or could not look at, is held until somebody has said that it may go out
 * (`call.textHeld`). Of everything else the action learns how sure the check is, and delivers it marked.
 */
export async function checkTexts(holding: Holding): Promise<Exclude<Advice, 'risky'>> {
  const { many = [], looked = [], one = [] } = textsOf(holding.call, holding.input);
  const said = [...many, ...looked, ...one];
  if (said.length === 0) return 'pass';
  const advice = await adviceOn(holding.openid, said.join('\n'));
  if (advice === 'risky') refuse('call.textRisky');
  if (advice === 'pass' || many.length === 0) return advice;
  await hold(holding, { texts: many, advice });
  return 'pass';
}
