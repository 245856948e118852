/** The stage: its pages as they are, its scripts made from TypeScript when first asked for. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { sendFile } from './static-door';

const SCRIPTS = new Set(['stage.js', 'join.js']);

/** Answers `/`, `/join` and `/stage/*` from `folder`; says whether it did. */
export function stageDoor(folder: string) {
  const made = new Map<string, Promise<string>>();

  const script = (name: string): Promise<string> => {
    const known = made.get(name);
    if (known) return known;
    const making = build({
      entryPoints: [join(folder, name.replace(/\.js$/, '.ts'))],
      bundle: true,
      format: 'esm',
      target: 'es2020',
      write: false,
    }).then((result) => result.outputFiles[0]?.text ?? '');
    made.set(name, making);
    return making;
  };

  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> => {
    if (path === '/') return sendFile(request, response, folder, 'index.html');
    if (path === '/join') return sendFile(request, response, folder, 'join.html');
    if (!path.startsWith('/stage/')) return false;
    const name = basename(path);
    if (!SCRIPTS.has(name)) return sendFile(request, response, folder, name);
    const text = await script(name);
    response.writeHead(200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
    });
    response.end(text);
    return true;
  };
}
