import type { CallRequest, Envelope } from '@contract/envelope';
import Taro from '@tarojs/taro';
import { environmentFor } from './environment';
import { Unreachable } from './trouble';

let isClosed = false;

/** Opens the cloud environment that is meant for this version of the app; where none is, nothing can be asked. */
export function openCloud(): void {
  const { envVersion } = Taro.getAccountInfoSync().miniProgram;
  const env = environmentFor(envVersion, CLOUD_ENVIRONMENTS, CLOUD_ENVIRONMENT);
  isClosed = env === null;
  // Without a name WeChat takes the first environment of the account: only what was built so by hand does.
  if (env !== null) Taro.cloud.init(env === '' ? {} : { env });
}

/** Sends one request to the area's cloud function. WeChat adds who is calling. */
export async function send(area: string, request: CallRequest): Promise<Envelope<unknown>> {
  if (isClosed) throw new Unreachable('this version of the app has no cloud environment');
  let answer: unknown;
  try {
    answer = (await Taro.cloud.callFunction({ name: area, data: request })).result;
  } catch (why) {
    throw new Unreachable(why);
  }
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) throw new Unreachable(answer);
  return answer as Envelope<unknown>;
}
