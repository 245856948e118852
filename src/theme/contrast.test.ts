import { readFileSync } from 'node:fs';
import path from 'node:path';

const source = readFileSync(path.join(__dirname, 'tokens.scss'), 'utf8');
const colour = (name: string): string => {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(source);
  if (!found?.[1]) throw new Error(`no colour --${name}`);
  return found[1];
};
const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const light = (hex: string) =>
  [1, 3, 5]
    .map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
    .reduce((sum, value, at) => sum + value * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
const contrast = (one: string, other: string) => {
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};

test.each([
  ['ink', ['paper', 'card', 'sunk', 'gold-weak']],
  ['ink-2', ['paper', 'card', 'sunk', 'gold-weak']],
  ['ink-3', ['paper', 'card']],
  ['red', ['paper', 'card', 'red-weak']],
  ['red-deep', ['red-weak']],
  ['gold', ['card', 'gold-weak', 'avatar']],
  ['green', ['card', 'green-weak']],
  ['amber', ['card', 'amber-weak']],
  ['slate', ['card', 'slate-weak']],
  ['card', ['red', 'red-deep', 'ink']],
])('text in %s reads at 4.5 or better on each ground it stands on', (text, grounds) => {
  for (const ground of grounds) expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
});
