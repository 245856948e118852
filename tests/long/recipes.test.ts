import { cook, recipeList } from '../support/recipe';

test.each(recipeList)('what the recipe $name makes is built, drawn and does what it should', (recipe) => {
  const copy = cook(recipe);
  try {
    const tests = [...Object.keys(recipe.checks), 'scripts/draw-states.test.ts'];
    copy.run('jest/bin/jest.js', '--config', 'jest.config.cjs', '-w', '1', ...tests);
  } finally {
    copy.close();
  }
});
