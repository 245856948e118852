import { readFileSync } from 'node:fs';
import { drawing, PAGE } from './wish-states';

test('the drawing of the states of a wish is what the code goes by', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(drawing());
});
