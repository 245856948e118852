/** The stage: phones side by side in a browser. Its scripts are bundled when first asked for. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { sendFile } from './static-door';

const FOLDER = join(__dirname, '..', 'stage');
const PAGES: Record<string, string> = { '/': 'index.html', '/join': 'join.html' };
const SCRIPT = /^\/stage\/(stage|join)\.js$/;
const PLAIN = /^\/stage\/[\w-]+\.(css|svg|png)$/;

/** Answers false when the stage has nothing at this path. */
export async function sendStage(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  const page = PAGES[path];
  if (page) return sendFile(request, response, FOLDER, page);
  if (PLAIN.test(path)) return sendFile(request, response, FOLDER, path.slice('/stage/'.length));
  const script = SCRIPT.exec(path)?.[1];
  if (!script) return false;
  const code = await bundle(script);
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' });
  response.end(code);
  return true;
}

async function bundle(script: string): Promise<Uint8Array | undefined> {
  const entry = join(FOLDER, `${script}.ts`);
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2020',
    write: false,
  });
  return result.outputFiles[0]?.contents;
}
