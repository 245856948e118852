const { projects } = require('../../jest.config.cjs');

/** The browser's tests: apart from the others, since they want the built app and a Chromium. */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'rooms'),
  displayName: 'browser',
  rootDir: '../..',
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  testTimeout: 300_000,
};
