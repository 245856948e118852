import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = path.resolve(__dirname, '../..');
const pages = readdirSync(source, { withFileTypes: true, recursive: true })
  .filter(({ name, parentPath }) => name === 'index.tsx' && /pages/.test(parentPath))
  .map(({ parentPath }) => parentPath)
  .filter((folder) => readFileSync(path.join(folder, 'index.tsx'), 'utf8').includes('useShare('));

/** Taro looks for its own hook in the page's file alone, and leaves a page that uses ours without WeChat's handler. */
test.each(pages.map((folder) => path.relative(source, folder)))(
  '%s is passed on from, and says so in its settings',
  (folder) => {
    const settings = path.join(source, folder, 'index.config.ts');
    expect(existsSync(settings) && readFileSync(settings, 'utf8')).toMatch(/enableShareAppMessage: true/);
  },
);
