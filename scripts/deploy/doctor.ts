import { DOCTOR_RECORD } from '../../server/records/deployment';
import type { Client } from './client';
import { dataChecks, dataDifferences } from './data-checks';
import { headroom } from './deploy';
import { type Difference, faults } from './difference';
import { DEPLOYMENTS, writeDocument } from './documents';
import type { CloudEnvironment } from './environment';
import { observe } from './observe';
import type { Plan } from './plan';
import type { Wechat } from './wechat';

export interface DoctorOptions {
  client: Client;
  wechat: Wechat | null;
  plan: Plan;
  say: (line: string) => void;
  /** Keeps the names of what was found, for administrators to see in the app. */
  keep?: (names: string[], cloud: CloudEnvironment) => Promise<void>;
}

const REMEDY = 'npm run deploy mends it.';
const PRUNE = 'npm run deploy with --prune removes it.';

const remedyOf = ({ todo, apply, removes, migrates }: Difference) =>
  todo ?? (removes ? PRUNE : apply || migrates ? REMEDY : 'Look at it in the console.');

/** Reads everything back and names what is wrong and what to do. Changes nothing but what `keep` does. Answers the faults. */
export async function doctor({ client, wechat, plan, say, keep }: DoctorOptions): Promise<Difference[]> {
  const observed = await observe(client, wechat, plan);
  const found = await dataDifferences(client, observed.cloud, dataChecks(plan));
  const differences = [...observed.differences, ...found];
  const wrong = faults(differences);
  for (const one of wrong) say(`✗ ${one.name}: ${one.says}\n    ${remedyOf(one)}`);
  for (const one of differences.filter(({ note }) => note)) say(`· ${one.says}`);
  say(headroom(observed));
  say(wrong.length === 0 ? 'All is as planned.' : `${wrong.length} found.`);
  await keep?.(
    wrong.map(({ name }) => name),
    observed.cloud,
  );
  return wrong;
}

/** Keeps a result in place of the last one. */
export const keepResult = (
  client: Client,
  cloud: CloudEnvironment,
  names: string[],
  now: Date,
): Promise<void> =>
  writeDocument(client, cloud, DEPLOYMENTS, DOCTOR_RECORD, { at: now.toISOString(), findings: names });
