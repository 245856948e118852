import { cloudEnvironment, environmentsByStage } from '../config/cloud-environment';

const weapp = { TARO_ENV: 'weapp', NODE_ENV: 'production' };

test.each([undefined, '', ' '])(
  'a release build with %j for its environment is an error that says what to set',
  (id) => {
    expect(() => cloudEnvironment({ ...weapp, TARO_APP_CLOUD: id })).toThrow(
      'TARO_APP_CLOUD=<environment id>',
    );
  },
);

test.each([
  [{ ...weapp, TARO_APP_CLOUD: 'daozhibu-1a2b' }, 'daozhibu-1a2b'],
  [{ ...weapp, TARO_APP_CLOUD: 'none' }, 'none'],
  [{ ...weapp, NODE_ENV: 'development' }, ''],
  [{ TARO_ENV: 'h5', NODE_ENV: 'production' }, ''],
  [{ ...weapp, NODE_ENV: undefined, TARO_APP_CLOUD: 'daozhibu-1a2b' }, 'daozhibu-1a2b'],
])('%j builds for %j', (env, id) => {
  expect(cloudEnvironment(env)).toBe(id);
});

test('environments by stage are read, and what names none is an error', () => {
  expect(environmentsByStage()).toEqual({});
  expect(environmentsByStage('trial=env-1,release=env-2')).toEqual({ trial: 'env-1', release: 'env-2' });
  for (const wrong of ['release', 'release=', 'formal=env-1', 'trial=env-1 release=env-2'])
    expect(() => environmentsByStage(wrong)).toThrow('TARO_APP_CLOUDS');
});
