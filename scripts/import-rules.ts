/**
 * Which folder may import from which, as data: every folder of the tree stands here or under a line that stands here, and a
 * folder without a line is refused. `*` stands for one name; in `may` it is the same name as in `folder`.
 */
export interface ImportRule {
  /** A folder or file, from the project's root. The longest line that fits a file is the one that holds for it. */
  folder: string;
  /** What its files may import from, besides their own folder and libraries. */
  may: readonly string[];
  /** What only types may come from. */
  types?: readonly string[];
  /** Holds for the files that stand in the folder itself, not for folders in it. */
  ownFilesOnly?: true;
}

/** What every area and function may use: mechanisms that know no area. */
const MECHANISMS = [
  'server/contacts',
  'server/content-check',
  'server/daily-log',
  'server/errand-access',
  'server/judges',
  'server/letters',
  'server/messaging',
  'server/pictures',
  'server/service-hours',
  'server/statistics',
] as const;

/** What stands under all of them. */
const GROUND = ['contract', 'server/kernel', 'server/records', 'server/collections.ts'] as const;

const AREA = [...GROUND, ...MECHANISMS];

/** What a feature, a page or a package of the mini program stands on. */
const PHONE = [
  'contract',
  'src/platform',
  'src/i18n',
  'src/device',
  'src/cloud',
  'src/theme',
  'src/ui',
  'src/routes.ts',
] as const;

export const importRules: readonly ImportRule[] = [
  { folder: 'contract', may: [] },

  // The mini program, from the ground up.
  { folder: 'src/platform', may: ['contract'] },
  { folder: 'src/theme', may: [] },
  { folder: 'src/routes.ts', may: [] },
  { folder: 'src/i18n', may: ['contract', 'src/platform'] },
  { folder: 'src/device', may: ['contract', 'src/platform', 'src/i18n', 'src/routes.ts', 'src/app.h5.scss'] },
  { folder: 'src/cloud', may: ['contract', 'src/platform', 'src/i18n', 'src/device'] },
  {
    folder: 'src/ui',
    may: ['contract', 'src/platform', 'src/i18n', 'src/device', 'src/theme', 'src/routes.ts'],
  },
  { folder: 'src/shared', may: [...PHONE] },
  // The home page lists what waits of every feature.
  { folder: 'src/features/home', may: [...PHONE, 'src/shared', 'src/features/todos.ts'] },
  { folder: 'src/features/todos.ts', may: ['contract', 'src/shared', 'src/features'] },
  { folder: 'src/features/*', may: [...PHONE, 'src/shared'] },
  { folder: 'src/packages/*', may: [...PHONE, 'src/shared', 'src/features'] },
  { folder: 'src/pages', may: [...PHONE, 'src/shared', 'src/features'] },
  { folder: 'src', may: [...PHONE, 'src/shared', 'src/features'], ownFilesOnly: true },

  // The cloud's side, from the ground up.
  { folder: 'server/records', may: ['contract'] },
  { folder: 'server/kernel', may: ['contract', 'server/records', 'server/collections.ts'] },
  { folder: 'server/collections.ts', may: ['server/kernel/store', 'server/records'] },
  { folder: 'server/contacts', may: [...GROUND] },
  { folder: 'server/content-check', may: [...GROUND, 'server/messaging'] },
  { folder: 'server/daily-log', may: [...GROUND] },
  { folder: 'server/errand-access', may: [...GROUND] },
  { folder: 'server/judges', may: [...GROUND, 'server/letters'] },
  { folder: 'server/letters', may: [...GROUND] },
  { folder: 'server/messaging', may: [...GROUND, 'server/statistics'] },
  { folder: 'server/pictures', may: [...GROUND] },
  { folder: 'server/service-hours', may: [...GROUND] },
  { folder: 'server/statistics', may: [...GROUND] },
  { folder: 'server/migrations', may: [...GROUND, 'server/member'] },
  { folder: 'server/activity', may: AREA },
  { folder: 'server/community', may: AREA },
  { folder: 'server/documents', may: [...AREA, 'server/community'] },
  { folder: 'server/errand', may: AREA },
  { folder: 'server/inbox', may: AREA },
  { folder: 'server/member', may: AREA },
  { folder: 'server/study', may: AREA },
  { folder: 'server/wish', may: AREA },
  // Stands over the areas, and knows them by what they declare alone.
  { folder: 'server/summary', may: [...AREA, 'server/todo-sources.ts'] },
  // The registry: the one place that knows every area.
  { folder: 'server/areas.ts', may: ['server'] },
  { folder: 'server/areas.test.ts', may: ['contract', 'server'] },
  { folder: 'server/todo-sources.ts', may: ['contract', 'server'] },
  { folder: 'server/todo-sources.test.ts', may: ['contract', 'server'] },
  { folder: 'server/schema.ts', may: [...GROUND, 'server/areas.ts'] },

  // The deployed functions: each stands on its own area.
  { folder: 'cloudfunctions/activity', may: [...AREA, 'server/activity'] },
  { folder: 'cloudfunctions/community', may: [...AREA, 'server/community'] },
  {
    folder: 'cloudfunctions/document',
    may: [...AREA, 'server/documents', 'server/activity', 'server/community'],
  },
  { folder: 'cloudfunctions/errand', may: [...AREA, 'server/errand'] },
  { folder: 'cloudfunctions/member', may: [...AREA, 'server/member'] },
  { folder: 'cloudfunctions/message', may: [...AREA, 'server/inbox'] },
  { folder: 'cloudfunctions/push', may: ['server/kernel', 'server/pictures'] },
  { folder: 'cloudfunctions/study', may: [...AREA, 'server/study'] },
  { folder: 'cloudfunctions/wish', may: [...AREA, 'server/wish'] },
  { folder: 'cloudfunctions/upkeep', may: [...GROUND, 'server/migrations', 'server/member'] },
  // These stand over the areas.
  {
    folder: 'cloudfunctions/summary',
    may: [...[...AREA, 'server/summary', 'server/activity', 'server/inbox', 'server/member']],
  },
  {
    folder: 'cloudfunctions/timer',
    may: [...[...AREA, 'server/summary', 'server/activity', 'server/errand', 'server/inbox', 'server/wish']],
  },
  { folder: 'cloudfunctions/reminders', may: [...AREA, 'server/activity', 'server/community'] },
  { folder: 'cloudfunctions/wishclock', may: [...AREA, 'server/wish'] },
  { folder: 'cloudfunctions/errandclock', may: [...AREA, 'server/errand'] },

  // Around the product.
  { folder: 'localcloud', may: [] },
  {
    folder: 'demo',
    may: ['contract', 'server'],
    types: ['localcloud/types.ts'],
  },
  { folder: 'config', may: [] },
  { folder: 'types', may: [] },
  {
    folder: 'scripts',
    // Papers are made of what the app says too.
    may: ['contract', 'server', 'localcloud', 'config', 'demo', 'tests', 'src/i18n/zh-CN'],
  },
  { folder: 'bench', may: ['contract', 'server', 'localcloud', 'demo', 'scripts', 'tests'] },
  {
    folder: 'tests',
    may: [
      ...['contract', 'src', 'server', 'cloudfunctions', 'localcloud', 'demo', 'scripts', 'bench', 'config'],
      'jest.config.cjs',
    ],
  },
];

/** What every test may use besides, wherever it stands. */
export const TESTS = 'tests';

/** Where only what is left when the code runs counts as a circle: a made-up phone's parts know each other's shapes. */
export const circlesOfTypesIn = ['tests'] as const;
