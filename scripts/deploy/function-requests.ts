import type { Client } from './client';
import type { CloudEnvironment } from './environment';
import type { FunctionPlan } from './function-plan';
import { kindOf } from './management';

/** A function as the platform tells of it. */
export interface FoundFunction {
  FunctionName: string;
  Runtime?: string;
  Timeout?: number;
  MemorySize?: number;
  Description?: string;
  Status?: string;
  StatusReasons?: ReadonlyArray<{ ErrorCode?: string; ErrorMessage?: string }>;
  Environment?: { Variables?: ReadonlyArray<{ Key: string; Value: string }> };
  Triggers?: ReadonlyArray<{ TriggerName: string; TriggerDesc?: string; Type?: string; Enable?: number }>;
}

const PAGE = 20;
/** Begins the description that we write: by it one sees what is deployed without reading the code back. */
const MARK = 'daozhibu';
export const markOf = (plan: FunctionPlan) => `${MARK} ${plan.digest}`;

const named = (cloud: CloudEnvironment, name: string) => ({ FunctionName: name, Namespace: cloud.namespace });

export const variablesFound = (found: FoundFunction): Record<string, string> =>
  Object.fromEntries((found.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]));
const environmentOf = (variables: Readonly<Record<string, string>>) => ({
  Environment: { Variables: Object.entries(variables).map(([Key, Value]) => ({ Key, Value })) },
});

export async function listFunctions(client: Client, cloud: CloudEnvironment): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    const { Functions, TotalCount } = await client.request<{
      Functions?: ReadonlyArray<{ FunctionName: string }> | null;
      TotalCount?: number;
    }>('tcb', 'ListFunctions', { EnvId: cloud.id, Limit: PAGE, Offset: names.length });
    names.push(...(Functions ?? []).map(({ FunctionName }) => FunctionName));
    if (!Functions || Functions.length < PAGE || names.length >= (TotalCount ?? 0)) return names;
  }
}

/** The function, or null when there is none of this name. */
export async function readFunction(client: Client, cloud: CloudEnvironment, name: string) {
  try {
    return await client.request<FoundFunction>('scf', 'GetFunction', named(cloud, name));
  } catch (problem) {
    if (kindOf(problem) === 'absent') return null;
    throw problem;
  }
}

/** Waits until no change of a function is under way; a function that could not be made is told with WeChat's reason. */
export function settled(client: Client, cloud: CloudEnvironment, name: string): Promise<FoundFunction> {
  return client.until(`the function ${name}`, async () => {
    const found = await readFunction(client, cloud, name);
    if (!found || /ing$/i.test(found.Status ?? '')) return undefined;
    if (/Failed$/.test(found.Status ?? '')) {
      const reasons = (found.StatusReasons ?? []).map(
        ({ ErrorCode, ErrorMessage }) => `${ErrorCode} ${ErrorMessage}`,
      );
      throw new Error(`The function ${name} is ${found.Status}: ${reasons.join('; ') || 'no reason told'}`);
    }
    return found;
  });
}

export async function remove(client: Client, cloud: CloudEnvironment, name: string): Promise<void> {
  if (!(await readFunction(client, cloud, name))) return;
  await client.request('scf', 'DeleteFunction', named(cloud, name));
  await client.until(`the function ${name} to be gone`, async () =>
    (await readFunction(client, cloud, name)) ? undefined : true,
  );
}

/**
 * Makes a function with runtime, limits and variables from the first moment: miniprogram-ci and older consoles make it
 * for Node 8, in which our code does not even load, and nothing can change that afterwards.
 */
export async function make(
  client: Client,
  cloud: CloudEnvironment,
  plan: FunctionPlan,
  variables: Readonly<Record<string, string>> = plan.variables,
): Promise<void> {
  const found = await readFunction(client, cloud, plan.name);
  if (found?.Status === 'CreateFailed') await remove(client, cloud, plan.name);
  else if (found) return;
  await client.request('scf', 'CreateFunction', {
    ...named(cloud, plan.name),
    Role: 'TCB_QcsRole',
    Stamp: 'MINI_QCBASE',
    ClsTopicId: cloud.logs.topic,
    ClsLogsetId: cloud.logs.set,
    Handler: 'index.main',
    Runtime: plan.runtime,
    Timeout: plan.timeout,
    MemorySize: plan.memory,
    InstallDependency: 'FALSE',
    Description: markOf(plan),
    ...environmentOf(variables),
    Code: { ZipFile: plan.code() },
  });
  await settled(client, cloud, plan.name);
}

/** Variables as they shall be: what stands there and is not ours stays. */
export function merged(
  plan: FunctionPlan,
  found: FoundFunction,
  drop: readonly string[] = [],
): Record<string, string> {
  const kept = Object.entries(variablesFound(found)).filter(([name]) => !drop.includes(name));
  return { ...Object.fromEntries(kept), ...plan.variables };
}

const same = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>) =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => other[name] === value);

/** Sets limits and variables where they differ. The platform replaces all variables, so they are merged here. */
export async function configure(
  client: Client,
  cloud: CloudEnvironment,
  plan: FunctionPlan,
  drop: readonly string[] = [],
): Promise<void> {
  const found = await settled(client, cloud, plan.name);
  const variables = merged(plan, found, drop);
  const asWanted = found.Timeout === plan.timeout && found.MemorySize === plan.memory;
  if (asWanted && same(variables, variablesFound(found))) return;
  await client.request('scf', 'UpdateFunctionConfiguration', {
    ...named(cloud, plan.name),
    Timeout: plan.timeout,
    MemorySize: plan.memory,
    ...environmentOf(variables),
  });
  await settled(client, cloud, plan.name);
}

/** Puts new code up, and only when it is there the mark that says so. */
export async function updateCode(client: Client, cloud: CloudEnvironment, plan: FunctionPlan): Promise<void> {
  const found = await settled(client, cloud, plan.name);
  if (found.Description === markOf(plan)) return;
  await client.request('scf', 'UpdateFunctionCode', {
    ...named(cloud, plan.name),
    Handler: 'index.main',
    InstallDependency: 'FALSE',
    Code: { ZipFile: plan.code() },
  });
  await settled(client, cloud, plan.name);
  await client.request('scf', 'UpdateFunctionConfiguration', {
    ...named(cloud, plan.name),
    Description: markOf(plan),
  });
  await settled(client, cloud, plan.name);
}
