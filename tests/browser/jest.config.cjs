const { projects } = require('../../jest.config.cjs');

/** Stories that `npm test` tells on the built mini program (tests/weapp/running/journeys); here `npm run test:long` tells them. */
const TOLD_ELSEWHERE = ['spot-day'];

const everyStory = {
  ...projects.find(({ displayName }) => displayName === 'rooms'),
  displayName: 'browser',
  rootDir: '../..',
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  testTimeout: 300_000,
};

/** The browser's tests: apart from the others, since they want the built app and a Chromium. */
module.exports = {
  ...everyStory,
  testPathIgnorePatterns: TOLD_ELSEWHERE.map((name) => `/tests/browser/${name}\\.test\\.ts$`),
};
