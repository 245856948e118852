import { ADMINISTRATOR_CODE_LENGTH } from '../../contract/member/administrator';
import { administratorCodeHash } from '../../server/kernel/access/cipher';
import { keyNames } from '../../server/kernel/access/keys';
import { freshIdentifier, shortCode } from '../../server/kernel/store/identifier';
import { ADMINISTRATOR_CODE, type AdministratorCodeRecord } from '../../server/records/appointment';
import type { OrganizationRecord } from '../../server/records/organization';
import type { Client } from './client';
import type { Configuration } from './configuration';
import { findDocuments, writeDocument } from './documents';
import type { CloudEnvironment } from './environment';
import { observe } from './observe';
import type { Plan } from './plan';
import type { Wechat } from './wechat';

const HOURS = 24;

/** A one-time code, and the row that stands for it without holding it. */
export function newCode(organizationId: string, now: Date): { code: string; row: AdministratorCodeRecord } {
  const code = freshIdentifier().slice(0, ADMINISTRATOR_CODE_LENGTH);
  const expiresAt = new Date(now.getTime() + HOURS * 3_600_000).toISOString();
  return {
    code,
    row: {
      _id: ADMINISTRATOR_CODE,
      hash: administratorCodeHash(code),
      organizationId,
      madeAt: now.toISOString(),
      expiresAt,
      tries: [],
      used: null,
    },
  };
}

/** As it is read out and typed: in fours. */
export const spelled = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-');

/** The top of the tree as the file has it. */
export const topOrganization = ({
  name,
  kind,
}: NonNullable<Configuration['organization']>): OrganizationRecord => ({
  _id: shortCode(`top organization\n${name}`, 16),
  name,
  kind,
  branchKind: null,
  parentId: null,
  ancestors: [],
  path: kind === 'city' ? [] : [name],
});

/** The one that is there; one of another name is not the one meant. */
async function topThere(client: Client, cloud: CloudEnvironment, wanted: OrganizationRecord) {
  const [found] = await findDocuments(client, cloud, 'organizations', {
    filter: { parentId: null },
    limit: 1,
  });
  if (found && found.name !== wanted.name)
    throw new Error(
      `The top organisation of this environment is "${String(found.name)}", and the file says "${wanted.name}". Correct the file; nothing was changed.`,
    );
  return found;
}

export interface FirstAdministratorOptions {
  client: Client;
  wechat: Wechat | null;
  plan: Plan;
  say: (line: string) => void;
  now?: Date;
}

/**
 * Makes the top organisation, unless it is there, and a one-time code that makes whoever types it in the app an
 * administrator of it. Refuses while anything is not as planned: a code is worth nothing where a door is open. Another
 * code takes the place of the one before. Answers the code; null when it refused.
 */
export async function firstAdministrator(options: FirstAdministratorOptions): Promise<string | null> {
  const { client, wechat, plan, say, now = new Date() } = options;
  const { organization } = plan.configuration;
  if (!organization)
    throw new Error(
      'The file names no organisation: put "organization": { "name": "…市委组织部", "kind": "city" } into it (or "county").',
    );
  const { cloud, differences } = await observe(client, wechat, plan);
  const wrong = differences.filter(({ note, removes }) => !note && !removes);
  if (wrong.length > 0) {
    say('No code yet, because first this has to be as planned (npm run deploy):');
    for (const { name, says } of wrong) say(`  ✗ ${name}: ${says}`);
    return null;
  }
  // Hashed as the function `member` hashes what is typed.
  process.env[keyNames.field] = plan.keys?.[keyNames.field];
  const wanted = topOrganization(organization);
  const there = await topThere(client, cloud, wanted);
  const { _id, ...fields } = wanted;
  if (!there) await client.step(() => writeDocument(client, cloud, 'organizations', _id, fields));
  const organizationId = there?._id ?? _id;
  const { code, row } = newCode(organizationId, now);
  const { _id: id, ...rest } = row;
  await client.step(() => writeDocument(client, cloud, 'administratorCodes', id, { ...rest }));
  say(`${there ? 'There already' : 'Made'}: ${organization.name}, the top of the tree.`);
  say(`One-time code: ${spelled(code)}`);
  say(
    'Type it on the phone of the first administrator: 我的 → 管理员代码. It is good for 24 hours and one person.',
  );
  return code;
}
