import path from 'node:path';
import { importRules } from './import-rules';
import { importsOf, readTree, ruleOf, type Tree, wrongImports } from './imports';

const ours = readTree(path.join(__dirname, '..'));

test('this project imports only as design.md draws it, and in no circle', () => {
  expect(wrongImports(ours)).toEqual([]);
});

test('no rule stands for a folder that is no more, and none allows one', () => {
  const files = [...ours.keys(), 'src/app.h5.scss', 'jest.config.cjs'];
  const idle = importRules.filter(({ folder }) => !files.some((file) => ruleOf(file)?.folder === folder));
  const allowed = importRules.flatMap(({ may, types = [] }) => [...may, ...types]);
  const gone = allowed.filter(
    (folder) => !files.some((file) => file === folder || file.startsWith(`${folder}/`)),
  );
  expect([...idle.map(({ folder }) => folder), ...gone]).toEqual([]);
});

test('the deepest line that fits a file holds for it, wherever it stands in the list', () => {
  const lines = [
    { folder: 'src', may: [] },
    { folder: 'src/*', may: [] },
    { folder: 'src/features/*', may: [] },
    { folder: 'src/app.tsx', may: [] },
  ];
  for (const rules of [lines, [...lines].reverse()]) {
    expect(ruleOf('src/features/wish/card.tsx', rules)).toMatchObject({
      ...{ folder: 'src/features/*', own: 'src/features/wish' },
    });
    expect(ruleOf('src/ui/button.tsx', rules)?.folder).toBe('src/*');
    expect(ruleOf('demo/seed.ts', rules)).toBeNull();
  }
});

/** A tree of one file and of what it leads to. */
const tree = (file: string, source: string, others: readonly string[]): Tree =>
  new Map([[file, source], ...others.map((other) => [other, ''] as const)]);

const upTo = (file: string) => '../'.repeat(file.split('/').length - 1);
const importing = (file: string, to: string) =>
  tree(file, `import { x } from '${upTo(file)}${to.replace(/\.tsx?$/, '')}';`, [to]);

test.each([
  ['cloudfunctions/wish/claim.ts', 'cloudfunctions/wishclock/index.ts'],
  ['cloudfunctions/wish/claim.ts', 'server/documents/made.ts'],
  ['cloudfunctions/wish/claim.ts', 'cloudfunctions/errandclock/index.ts'],
  ['cloudfunctions/wish/claim.ts', 'cloudfunctions/errand/list.ts'],
  ['cloudfunctions/wish/claim.ts', 'server/errand/rules.ts'],
  ['cloudfunctions/wish/claim.ts', 'localcloud/engine/engine.ts'],
  ['cloudfunctions/timer/index.ts', 'cloudfunctions/reminders/index.ts'],
  ['server/kernel/serve.ts', 'server/wish/rules.ts'],
  ['server/kernel/serve.ts', 'server/content-check/check.ts'],
  ['server/records/wish.ts', 'server/wish/rules.ts'],
  ['server/statistics/rhythm.ts', 'server/activity/model/rules.ts'],
  ['server/messaging/tell.ts', 'server/summary/home-rules.ts'],
  ['server/wish/rules.ts', 'server/errand/rules.ts'],
  ['server/wish/rules.ts', 'cloudfunctions/wish/claim.ts'],
  ['contract/wish/index.ts', 'src/i18n/index.ts'],
  ['src/features/wish/card.tsx', 'server/kernel/access/cipher.ts'],
  ['src/features/wish/card.tsx', 'src/packages/wish/pages/detail/index.tsx'],
  ['src/features/wish/card.tsx', 'src/features/activity/roll.tsx'],
  ['src/packages/wish/pages/post/index.tsx', 'src/packages/errand/pages/post/index.tsx'],
  ['src/i18n/index.ts', 'src/cloud/call.ts'],
  ['src/device/say.ts', 'src/ui/button.tsx'],
  ['src/ui/button.tsx', 'src/cloud/call.ts'],
  ['src/shared/answer.tsx', 'src/features/home/use-home.ts'],
  ['demo/seed.ts', 'cloudfunctions/wish/claim.ts'],
  ['localcloud/server.ts', 'contract/api.ts'],
])('%s may not import %s', (file, to) => {
  expect(wrongImports(importing(file, to)).join()).toContain(`${file}: `);
});

test.each([
  ['cloudfunctions/wish/claim.ts', 'server/wish/rules.ts'],
  ['server/wish/rules.ts', 'server/kernel/refusal.ts'],
  ['server/errand/rules.test.ts', 'tests/support/errands.ts'],
  ['src/features/wish/card.tsx', 'src/shared/answer.tsx'],
  ['src/pages/home/index.tsx', 'src/features/home/todo-list.tsx'],
  ['src/cloud/outbox.test.tsx', 'src/app.tsx'],
  ['tests/functions/wish.test.ts', 'server/kernel/access/token.ts'],
])('%s may import %s', (file, to) => {
  expect(wrongImports(importing(file, to))).toEqual([]);
});

test('an unknown folder is refused, alone and beside known ones', () => {
  for (const file of [
    'server/points/rules.ts',
    'cloudfunctions/points/index.ts',
    'lib/a.ts',
    'src/helpers/a.ts',
  ]) {
    expect(wrongImports(tree(file, '', []))).toEqual([
      `${file}: its folder has no rule in scripts/import-rules.ts`,
    ]);
  }
});

test('types may come from where nothing else may', () => {
  const of = (line: string) => wrongImports(tree('demo/seed.ts', line, ['localcloud/types.ts']));
  expect(of("import type { Persona } from '../localcloud/types';")).toEqual([]);
  expect(of("import { type Persona } from '../localcloud/types';")).toEqual([]);
  expect(of("import { Persona } from '../localcloud/types';").join()).toContain('only types');
});

test('a circle is named once, with all that stands in it', () => {
  const circle: Tree = new Map([
    ['demo/a.ts', "import type { B } from './b';"],
    ['demo/b.ts', "export { c } from './c';"],
    ['demo/c.ts', "const a = require('./a');"],
    ['demo/d.ts', "import './a';"],
  ]);
  expect(wrongImports(circle)).toEqual(['a circle: demo/a.ts → demo/b.ts → demo/c.ts']);
});

test('each way to import is seen, and words in a text are none', () => {
  const source = `
    import a, { type B } from './1';
    import type { C } from './2';
    import './3';
    export { d } from './4';
    export * from './5';
    const e = require('./6');
    const f = () => import('./7');
    let g: import('./8').G;
    jest.mock('./9', () => jest.requireActual('./10'));
    const said = "import { x } from './not'"; // from './neither'
  `;
  expect(importsOf('demo/a.ts', source).map(({ specifier, typesOnly }) => [specifier, typesOnly])).toEqual([
    ['./1', false],
    ['./2', true],
    ['./3', false],
    ['./4', false],
    ['./5', false],
    ['./6', false],
    ['./7', false],
    ['./8', true],
    ['./10', false],
  ]);
});

test('what leaves the project is refused', () => {
  expect(wrongImports(tree('src/app.tsx', "const secret = require('../../outside');", [])).join()).toContain(
    'leaves the project',
  );
});
