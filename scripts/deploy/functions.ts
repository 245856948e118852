import type { Client } from './client';
import type { Difference } from './difference';
import type { CloudEnvironment } from './environment';
import type { FunctionPlan } from './function-plan';
import {
  configure,
  type FoundFunction,
  listFunctions,
  make,
  markOf,
  merged,
  readFunction,
  remove,
  updateCode,
  variablesFound,
} from './function-requests';
import { triggerDifferences } from './triggers';

/** Whose value must be the one that sealed the data: never replaced by the command (keys.ts). */
const isKey = (variable: string) => variable.endsWith('_KEY');
/** Set by another part, which knows the value only once the templates are there (templates.ts). */
export const TEMPLATES = 'DAOZHIBU_TEMPLATES';

/** All functions of the environment by name. */
export async function readFunctions(client: Client, cloud: CloudEnvironment) {
  const found = new Map<string, FoundFunction>();
  for (const name of await listFunctions(client, cloud)) {
    const one = await readFunction(client, cloud, name);
    if (one) found.set(name, one);
  }
  return found;
}

type Found = ReadonlyMap<string, FoundFunction>;

export function functionDifferences(
  client: Client,
  cloud: CloudEnvironment,
  found: Found,
  plans: readonly FunctionPlan[],
): Difference[] {
  return [
    ...plans.flatMap((plan) => {
      const there = found.get(plan.name);
      if (!there)
        return [
          {
            name: `function:${plan.name}`,
            says: `The function ${plan.name} is missing.`,
            apply: () => make(client, cloud, plan),
          },
          ...triggerDifferences(client, cloud, plan, undefined),
        ];
      return [
        ...differencesOf(client, cloud, plan, there),
        ...triggerDifferences(client, cloud, plan, there),
      ];
    }),
    ...[...found.keys()]
      .filter((name) => !plans.some((plan) => plan.name === name))
      .map((name) => ({
        name: `function:${name}`,
        says: `The function ${name} is not in the plan; anybody using the app may still call it.`,
        removes: true as const,
        apply: () => remove(client, cloud, name),
      })),
  ];
}

function differencesOf(
  client: Client,
  cloud: CloudEnvironment,
  plan: FunctionPlan,
  there: FoundFunction,
): Difference[] {
  const { name } = plan;
  const differences: Difference[] = [];
  const set = () => configure(client, cloud, plan);
  if (there.Status === 'CreateFailed')
    differences.push({
      name: `function:${name}`,
      says: `The function ${name} could not be made last time; what is left of it is removed and made anew.`,
      apply: () => make(client, cloud, plan),
    });
  if (there.Runtime !== plan.runtime)
    differences.push({
      name: `runtime:${name}`,
      says: `The function ${name} runs on ${there.Runtime ?? 'an unknown runtime'}, not ${plan.runtime}, and that cannot be changed.`,
      todo: `Run deploy with --prune: it removes ${name} and makes it anew with its variables. It answers nobody for about a minute.`,
      removes: true,
      apply: async () => {
        await remove(client, cloud, name);
        await make(client, cloud, plan, merged(plan, there));
      },
    });
  if (there.Timeout !== plan.timeout)
    differences.push({
      name: `timeout:${name}`,
      says: `The function ${name} may take ${there.Timeout} s, not ${plan.timeout} s.`,
      apply: set,
    });
  if (there.MemorySize !== plan.memory)
    differences.push({
      name: `memory:${name}`,
      says: `The function ${name} has ${there.MemorySize} MB, not ${plan.memory} MB.`,
      apply: set,
    });
  differences.push(...variableDifferences(client, cloud, plan, there));
  if (there.Description !== markOf(plan))
    differences.push({
      name: `code:${name}`,
      says: `The function ${name} has other code than was built here.`,
      apply: () => updateCode(client, cloud, plan),
    });
  return differences;
}

function variableDifferences(
  client: Client,
  cloud: CloudEnvironment,
  plan: FunctionPlan,
  there: FoundFunction,
): Difference[] {
  const { name } = plan;
  const values = variablesFound(there);
  const wanted = Object.entries(plan.variables).filter(([variable, value]) => values[variable] !== value);
  const strangers = Object.keys(values).filter(
    (variable) =>
      variable.startsWith('DAOZHIBU_') &&
      !(variable in plan.variables) &&
      !(variable === TEMPLATES && plan.reads.includes(TEMPLATES)),
  );
  return [
    ...wanted.map(([variable]): Difference => {
      if (isKey(variable) && values[variable])
        return {
          name: `key:${name}.${variable}`,
          says: `The function ${name} has another ${variable} than the keys file.`,
          todo: `Find out which one the data was sealed with. If the function's: copy it from the console into the keys file. If the file's: delete the variable in the console. Then run deploy again.`,
          blocks: true,
        };
      return {
        name: `variable:${name}.${variable}`,
        says: `The variable ${variable} of ${name} is ${variable in values ? 'another one' : 'missing'}.`,
        apply: () => configure(client, cloud, plan),
      };
    }),
    ...strangers.map(
      (variable): Difference => ({
        name: `variable:${name}.${variable}`,
        says: plan.reads.includes(variable)
          ? `The variable ${variable} of ${name} is set there and not in the file.`
          : `The variable ${variable} stands in ${name}, which does not read it: what a function does not have, it cannot give away.`,
        removes: true,
        apply: () => configure(client, cloud, plan, [variable]),
      }),
    ),
  ];
}
