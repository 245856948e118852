import type { CallRequest, Envelope } from '@contract/envelope';
import Taro from '@tarojs/taro';
import { Unreachable } from './trouble';

/** Opens the cloud environment that the build was made for; left empty, WeChat takes the first one of the account. */
export function openCloud(): void {
  Taro.cloud.init(CLOUD_ENVIRONMENT === '' ? {} : { env: CLOUD_ENVIRONMENT });
}

/** Sends one request to the area's cloud function. WeChat adds who is calling. */
export async function send(area: string, request: CallRequest): Promise<Envelope<unknown>> {
  let answer: unknown;
  try {
    answer = (await Taro.cloud.callFunction({ name: area, data: request })).result;
  } catch (why) {
    throw new Unreachable(why);
  }
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) throw new Unreachable(answer);
  return answer as Envelope<unknown>;
}
