import '@testing-library/jest-dom';

/** The instant at which the clock of a page's test begins, set in jest.config.cjs. */
declare const PAGE_TESTS_BEGIN: number;

Object.assign(globalThis, {
  APP_VERSION: '0',
  APP_COMMIT: 'abc1234',
  CLOUD_ENVIRONMENT: '',
  CLOUD_ENVIRONMENTS: {},
  ASKS_NEAR: true,
  IS_TRAINING: false,
  CHECK_IN_LINK: '',
  // What a page says of a day ("今天", "还有 6 天") would else change with the day that the test is run on.
  Date: startingAt(PAGE_TESTS_BEGIN, Date),
});

/** The clock, but that it is that instant now; it runs on from there. */
function startingAt(instant: number, clock: DateConstructor): DateConstructor {
  const ahead = clock.now() - instant;
  const now = () => clock.now() - ahead;
  return new Proxy(clock, {
    apply: () => new clock(now()).toString(),
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
