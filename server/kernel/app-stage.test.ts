import { appStage } from './app-stage';

afterEach(() => {
  delete process.env.DAOZHIBU_APP_STAGE;
});

test.each([
  [undefined, 'release', 'formal'],
  ['', 'release', 'formal'],
  ['release', 'release', 'formal'],
  ['trial', 'trial', 'trial'],
  ['develop', 'develop', 'developer'],
])('%s: codes open %s, messages %s', (value, envVersion, miniprogramState) => {
  if (value !== undefined) process.env.DAOZHIBU_APP_STAGE = value;
  expect(appStage()).toEqual({ envVersion, miniprogramState });
});

test.each(['formal', 'toString', 'Trial'])('%s is refused by name', (value) => {
  process.env.DAOZHIBU_APP_STAGE = value;
  expect(() => appStage()).toThrow(`The setting DAOZHIBU_APP_STAGE is "${value}"`);
});
