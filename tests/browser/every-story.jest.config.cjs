const config = require('./jest.config.cjs');

/** Every story in the browser, also those that `npm test` tells elsewhere. */
module.exports = { ...config, testPathIgnorePatterns: [] };
