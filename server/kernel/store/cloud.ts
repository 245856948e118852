import * as cloud from 'wx-server-sdk';

let opened = false;

/** The SDK, tied to the environment that the function runs in at the first use. */
export function openCloud(): typeof cloud {
  if (!opened) cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
  opened = true;
  return cloud;
}
