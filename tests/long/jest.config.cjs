const { resolve } = require('node:path');
const { projects, maxWorkers, workerIdleMemoryLimit } = require('../../jest.config.cjs');

/** What takes long and so is no part of `npm test`: `npm run test:long`. */
const [rooms] = projects;

/** @type {import('jest').Config} */
module.exports = {
  ...rooms,
  ...{ maxWorkers, workerIdleMemoryLimit },
  displayName: 'long',
  rootDir: resolve(__dirname, '../..'),
  testMatch: ['<rootDir>/tests/long/**/*.test.ts'],
  // One test goes over thousands of runs.
  testTimeout: 6 * 60 * 60_000,
};
