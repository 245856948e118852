/**
 * `npm run provision -- --env ID [--token ACCESS_TOKEN]`: makes the collections and indexes of cloudfunctions/schema.ts
 * in a cloud environment. Without a token it prints the requests instead of sending them.
 */
import { parseArgs } from 'node:util';
import { collections } from '../cloudfunctions/schema';
import type { CollectionSchema } from '../localcloud/types';
import { isThereAlready, type ProvisioningRequest, requestsFor } from './provisioning';

const WECHAT = 'https://api.weixin.qq.com';

async function send({ path, body }: ProvisioningRequest, token: string): Promise<void> {
  const response = await fetch(`${WECHAT}${path}?access_token=${encodeURIComponent(token)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { errcode?: number; errmsg?: string };
  const what = `${path} ${String(body.collection_name)}`;
  if (answer.errcode === 0) console.log(`made: ${what}`);
  else if (isThereAlready(answer)) console.log(`there already: ${what}`);
  else throw new Error(`${what}: ${answer.errcode} ${answer.errmsg}`);
}

async function main() {
  const { values } = parseArgs({ options: { env: { type: 'string' }, token: { type: 'string' } } });
  if (!values.env) throw new Error('Which environment? npm run provision -- --env ID [--token ACCESS_TOKEN]');
  const requests = (collections as readonly CollectionSchema[]).flatMap((one) =>
    requestsFor(values.env ?? '', one),
  );
  for (const request of requests) {
    if (values.token) await send(request, values.token);
    else console.log(JSON.stringify(request));
  }
}

main().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exit(1);
});
