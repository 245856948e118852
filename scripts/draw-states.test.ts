import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pages } from './draw-states';

test.each(pages.map(({ file, drawing }) => [path.basename(file), file, drawing]))(
  '%s is drawn as the code goes',
  (_name, file, drawing) => {
    expect(readFileSync(file, 'utf8')).toBe(drawing);
  },
);
