import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cook, filesOf, recipeList } from '../tests/support/recipe';

// What they make is built and run by `npm run test:long` (tests/long/recipes.test.ts).
describe.each(recipeList)('the recipe $name', (recipe) => {
  test('stands in CONTRIBUTING.md and changes no more files than it says', () => {
    const written = readFileSync(path.resolve(__dirname, '../CONTRIBUTING.md'), 'utf8');
    expect(written).toContain(`docs/recipes/${recipe.name}.patch`);
    expect(written).toContain(`≤ ${recipe.files} files`);
    expect(filesOf(recipe).length).toBeGreaterThan(0);
    expect(filesOf(recipe).length).toBeLessThanOrEqual(recipe.files);
  });

  test('fits the project as it is, and its types hold', () => {
    const copy = cook(recipe);
    try {
      copy.run('typescript/bin/tsc', '--noEmit');
    } finally {
      copy.close();
    }
  }, 300_000);
});
