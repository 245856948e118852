/** Said on purpose by whoever only wants to look at a build or check it: it names an environment that there is not. */
const NONE = 'none';

/**
 * The cloud environment that a build talks to. A build for WeChat must name one: with an empty name WeChat silently opens
 * the account's first environment, which may be another's data.
 */
export function cloudEnvironment({
  TARO_ENV,
  NODE_ENV,
  TARO_APP_CLOUD = '',
}: Record<string, string | undefined>): string {
  const named = TARO_APP_CLOUD.trim();
  if (named === '' && TARO_ENV === 'weapp' && NODE_ENV !== 'development')
    throw new Error(
      `This build does not say which cloud environment it talks to. To put it on WeChat: npm run deploy, which sets it. By hand: TARO_APP_CLOUD=<environment id> in .env.production (see .env.example). Only to look at it: TARO_APP_CLOUD=${NONE}.`,
    );
  return named;
}
