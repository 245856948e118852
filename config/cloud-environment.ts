/** Said on purpose by whoever only wants to look at a build or check it: it names an environment that there is not. */
const NONE = 'none';

const STAGE = /^(develop|trial|release)=([a-z0-9][a-z0-9-]*)$/;

/** `TARO_APP_CLOUDS`, such as `trial=env-1,release=env-2`: which environment each version of the app talks to. */
export function environmentsByStage(text = ''): Record<string, string> {
  const parts = text.split(',').filter((part) => part !== '');
  return Object.fromEntries(
    parts.map((part) => {
      const [, stage, id] = STAGE.exec(part) ?? [];
      if (!stage || !id)
        throw new Error(
          `TARO_APP_CLOUDS holds "${part}"; it wants develop=<id>, trial=<id> or release=<id>.`,
        );
      return [stage, id];
    }),
  );
}

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
