/** Plain files of a folder: the stage, and the built app. */
import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Sends the file of `folder` at `path`, or its index.html for a folder. Answers false when there is none. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  path: string,
): boolean {
  const file = fileWithin(folder, path);
  if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  response.writeHead(200, {
    'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
    'content-length': file.size,
    'cache-control': 'no-cache',
    'last-modified': file.changed.toUTCString(),
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file.path).pipe(response);
  return true;
}

function fileWithin(folder: string, path: string): { path: string; size: number; changed: Date } | undefined {
  const decoded = decode(path);
  if (decoded === undefined || decoded.includes('\0')) return undefined;
  const root = resolve(folder);
  let target = resolve(root, `.${sep}${decoded}`);
  if (target !== root && !target.startsWith(root + sep)) return undefined;
  let found = statSync(target, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    target = join(target, 'index.html');
    found = statSync(target, { throwIfNoEntry: false });
  }
  return found?.isFile() ? { path: target, size: found.size, changed: found.mtime } : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not a well-formed address, so there is no such file.
    return undefined;
  }
}
