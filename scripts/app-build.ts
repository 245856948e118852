import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sourcesDigest } from './sources-digest';

/** What the browser build is made from. */
const SOURCES = ['src', 'contract', 'config', 'babel.config.js', 'package-lock.json'];
const STAMP = 'dist/h5/.made-from';

/** Whether dist/h5 was made from the sources as they are now. */
export function appIsFresh(root: string): boolean {
  const stamp = path.join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesDigest(root, SOURCES);
}

/**
 * To be called before dist/h5 is built; what it returns, after: then dist/h5 says what it was made from. What is changed
 * meanwhile makes it stale.
 */
export function stampApp(root: string): () => void {
  const madeFrom = sourcesDigest(root, SOURCES);
  return () => writeFileSync(path.join(root, STAMP), madeFrom);
}

/** Builds the app for the browser unless it is fresh; rejects with the build's own words when it fails. */
export async function buildAppIfStale(root: string, onProgress: (text: string) => void): Promise<void> {
  if (appIsFresh(root)) return;
  const stamp = stampApp(root);
  await runBuild(root, onProgress);
  stamp();
}

function runBuild(root: string, onProgress: (text: string) => void): Promise<void> {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const tick = setInterval(() => onProgress(`building the app for the browser … ${seconds()} s`), 5000);
  onProgress('building the app for the browser (about half a minute, only the first time)');
  return new Promise((resolve, reject) => {
    const build = spawn('npm', ['run', '--silent', 'build:h5'], {
      cwd: root,
      shell: process.platform === 'win32',
      // Whoever asks, a test too, gets the build that people get.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const words: string[] = [];
    build.stdout.on('data', (chunk) => words.push(String(chunk)));
    build.stderr.on('data', (chunk) => words.push(String(chunk)));
    build.on('error', reject);
    build.on('close', (code) => {
      clearInterval(tick);
      if (code === 0) {
        onProgress(`app built in ${seconds()} s`);
        resolve();
      } else reject(new Error(`The app did not build:\n${words.join('')}`));
    });
  });
}
