// Cloud functions run in UTC (design.md), and so do their tests wherever they run.
process.env.TZ = 'UTC';

const transform = {
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
};
const aliases = { '^@/(.*)$': '<rootDir>/src/$1', '^@contract/(.*)$': '<rootDir>/contract/$1' };
// A machine that builds beside the tests answers slowly; what hangs is still found.
const TEST_TIMEOUT_MILLISECONDS = 120_000;
// A Wednesday morning in Shanghai, days away from a month's and a year's end.
const PAGE_TESTS_BEGIN = Date.parse('2026-11-25T10:00:00+08:00');
const common = {
  clearMocks: true,
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testTimeout: TEST_TIMEOUT_MILLISECONDS,
};

/** @type {import('jest').Config} */
module.exports = {
  testTimeout: TEST_TIMEOUT_MILLISECONDS,
  // As many as there are cores: the tests compute more than they wait.
  maxWorkers: '100%',
  // What one file leaves behind the next finds in its way: a process of this size is begun anew.
  workerIdleMemoryLimit: '2GB',
  projects: [
    {
      ...common,
      displayName: 'rooms',
      testEnvironment: '<rootDir>/tests/support/environment.ts',
      testMatch: [
        '<rootDir>/{contract,cloudfunctions,server,localcloud,demo,scripts,bench}/**/*.test.ts',
        '<rootDir>/tests/{functions,conformance,weapp}/**/*.test.ts',
      ],
      transform,
      moduleNameMapper: aliases,
      transformIgnorePatterns: ['/node_modules/(?!mingo/)'],
    },
    {
      ...common,
      displayName: 'pages',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/tests/pages/setup.ts'],
      globals: { PAGE_TESTS_BEGIN },
      fakeTimers: { now: PAGE_TESTS_BEGIN },
      transform,
      moduleNameMapper: {
        '\\.(css|scss|png|jpg|svg)$': '<rootDir>/tests/pages/empty.ts',
        '^@tarojs/taro$': '<rootDir>/tests/pages/taro.cjs',
        '^@tarojs/components$': '<rootDir>/tests/pages/components.tsx',
        ...aliases,
      },
      transformIgnorePatterns: ['/node_modules/'],
    },
  ],
};
