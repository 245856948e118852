import type { Client } from './client';
import type { Difference } from './difference';
import type { CloudEnvironment } from './environment';
import type { FunctionPlan } from './function-plan';
import { type FoundFunction, readFunction, settled } from './function-requests';

type FoundTrigger = NonNullable<FoundFunction['Triggers']>[number];

/** The seven fields of a timer: told bare or as `{"cron": "…"}`. */
export function timesOf({ TriggerDesc = '' }: Pick<FoundTrigger, 'TriggerDesc'>): string {
  try {
    return (JSON.parse(TriggerDesc) as { cron?: string }).cron ?? '';
  } catch {
    return TriggerDesc;
  }
}

const isRight = (trigger: FoundTrigger, { config }: { config: string }) =>
  timesOf(trigger) === config && trigger.Enable !== 0;

async function remove(client: Client, cloud: CloudEnvironment, name: string, trigger: string) {
  const found = await readFunction(client, cloud, name);
  if (!found?.Triggers?.some(({ TriggerName }) => TriggerName === trigger)) return;
  await client.request('scf', 'DeleteTrigger', {
    FunctionName: name,
    Namespace: cloud.namespace,
    TriggerName: trigger,
    Type: 'timer',
  });
}

/** Makes the trigger; one of its name that rings at other times is removed first. */
async function bring(
  client: Client,
  cloud: CloudEnvironment,
  name: string,
  wanted: { name: string; config: string },
) {
  const found = await settled(client, cloud, name);
  const there = found.Triggers?.find(({ TriggerName }) => TriggerName === wanted.name);
  if (there && isRight(there, wanted)) return;
  if (there) await remove(client, cloud, name, wanted.name);
  const Triggers = JSON.stringify([{ TriggerName: wanted.name, Type: 'timer', TriggerDesc: wanted.config }]);
  await client.request('scf', 'BatchCreateTrigger', {
    FunctionName: name,
    Namespace: cloud.namespace,
    Triggers,
    Count: 1,
  });
}

/** Triggers that are missing, ring at other times, are switched off, or are none of ours. */
export function triggerDifferences(
  client: Client,
  cloud: CloudEnvironment,
  { name, trigger }: FunctionPlan,
  found: FoundFunction | undefined,
): Difference[] {
  const there = found?.Triggers ?? [];
  const own = there.find(({ TriggerName }) => TriggerName === trigger?.name);
  const differences: Difference[] = [];
  if (trigger && !(own && isRight(own, trigger))) {
    const is = !own ? 'is missing' : own.Enable === 0 ? 'is switched off' : `rings at "${timesOf(own)}"`;
    differences.push({
      name: `trigger:${name}.${trigger.name}`,
      says: `The timer ${trigger.name} of ${name} ${is}; it shall ring at "${trigger.config}".`,
      apply: () => bring(client, cloud, name, trigger),
    });
  }
  for (const { TriggerName } of there.filter((one) => one.TriggerName !== trigger?.name))
    differences.push({
      name: `trigger:${name}.${TriggerName}`,
      says: `The timer ${TriggerName} of ${name} is not in the plan.`,
      removes: true,
      apply: () => remove(client, cloud, name, TriggerName),
    });
  return differences;
}
