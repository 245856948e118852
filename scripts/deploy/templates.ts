import { readTemplates, type Templates } from '../../server/messaging/phones/templates';
import type { Client } from './client';
import type { Configuration, NamedTemplate, TemplateKind, TitledTemplate } from './configuration';
import type { Difference } from './difference';
import type { CloudEnvironment } from './environment';
import type { FunctionPlan } from './function-plan';
import { configure, type FoundFunction, variablesFound } from './function-requests';
import { TEMPLATES } from './functions';
import { addTemplate, type FoundTemplate, listTemplates } from './template-requests';
import type { Wechat } from './wechat';

type Wanted = Configuration['templates'];
const entriesOf = (wanted: Wanted) =>
  Object.entries(wanted) as Array<[TemplateKind, NamedTemplate | TitledTemplate]>;

/** A template of this title with all these fields, not taken by another kind: one yes is good for one message of one template. */
function match(
  { title, fields }: TitledTemplate,
  found: readonly FoundTemplate[],
  taken: ReadonlySet<string>,
) {
  const labels = Object.keys(fields);
  return found.find(
    (one) =>
      one.title === title &&
      !taken.has(one.id) &&
      labels.length === Object.keys(one.fields).length &&
      labels.every((label) => label in one.fields),
  );
}

export interface Resolved {
  /** What `reminders` is told. */
  setting: Record<string, NamedTemplate>;
  /** Kinds whose template the account lacks. */
  missing: TemplateKind[];
}

/** The wanted templates by the ids that the account has for them. */
export function resolve(wanted: Wanted, found: readonly FoundTemplate[]): Resolved {
  const entries = entriesOf(wanted);
  const taken = new Set(entries.flatMap(([, one]) => ('id' in one ? [one.id] : [])));
  const resolved: Resolved = { setting: {}, missing: [] };
  for (const [kind, one] of entries) {
    if ('id' in one) {
      resolved.setting[kind] = one;
      continue;
    }
    const there = match(one, found, taken);
    if (!there) {
      resolved.missing.push(kind);
      continue;
    }
    taken.add(there.id);
    const fields = Object.entries(one.fields).map(([label, from]) => [there.fields[label], from]);
    resolved.setting[kind] = { id: there.id, fields: Object.fromEntries(fields) };
  }
  return resolved;
}

export interface TemplateReading {
  differences: Difference[];
  /** What is known now; after `apply`, read again. */
  setting: Templates;
}

interface TemplateParts {
  client: Client;
  cloud: CloudEnvironment;
  /** Null without the app's secret: then only templates given by id can be had. */
  wechat: Wechat | null;
  wanted: Wanted;
  /** The functions that send them, or say to the app which there are. */
  readers: ReadonlyArray<{ reader: FunctionPlan; found: FoundFunction | undefined }>;
}

/** Templates that the account lacks, and the variable of the function that sends them. */
export async function templateDifferences(parts: TemplateParts): Promise<TemplateReading> {
  const { wechat, wanted } = parts;
  const list = async () => (wechat ? await listTemplates(wechat) : []);
  const account = await list();
  const { setting, missing } = resolve(wanted, account);
  const differences: Difference[] = missing.map((kind) => {
    const one = wanted[kind] as TitledTemplate;
    const says = `The message template "${one.title}" (${kind}) is not in the account.`;
    if (!wechat)
      return {
        name: `template:${kind}`,
        says,
        todo: 'Put WECHAT_APP_SECRET into secrets.env (mp.weixin.qq.com → 开发管理 → AppSecret), or add it in 订阅消息 and give its id and fields in the file.',
      };
    return {
      name: `template:${kind}`,
      says,
      apply: async () => {
        if (resolve(wanted, await list()).missing.includes(kind)) await addTemplate(wechat, kind, one);
      },
    };
  });
  if (wechat) {
    for (const [kind, one] of entriesOf(wanted))
      if ('id' in one && !account.some(({ id }) => id === one.id))
        differences.push({
          name: `template:${kind}`,
          says: `The account has no message template ${one.id} (${kind}).`,
          todo: 'Look it up in mp.weixin.qq.com → 订阅消息 → 我的模板 and correct the file.',
        });
  }
  differences.push(...settingDifferences(parts, setting, missing, list));
  return { differences, setting: readTemplates(JSON.stringify(setting)) };
}

function settingDifferences(
  { client, cloud, wechat, readers, wanted }: TemplateParts,
  setting: Resolved['setting'],
  missing: readonly TemplateKind[],
  list: () => Promise<FoundTemplate[]>,
): Difference[] {
  if (Object.keys(wanted).length === 0) return [];
  return readers.flatMap(({ reader, found }) => {
    const is = found && variablesFound(found)[TEMPLATES];
    if ((missing.length === 0 || !wechat) && is === JSON.stringify(setting)) return [];
    return [
      {
        name: `variable:${reader.name}.${TEMPLATES}`,
        says: `The message templates that ${reader.name} knows of are ${is === undefined ? 'missing' : 'others'}.`,
        apply: async () => {
          const value = JSON.stringify(resolve(wanted, await list()).setting);
          readTemplates(value);
          await configure(client, cloud, {
            ...reader,
            variables: { ...reader.variables, [TEMPLATES]: value },
          });
        },
      },
    ];
  });
}
