import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { checkPath, decodePath, encodePath, fileIdOf, pathOf } from './file-path';
import { readBody, readFormBody, UnreadableRequest } from './request-body';

const MAX_FILE_BYTES = 50 * 1024 * 1024;
const DEFAULT_AGE_SECONDS = 7200;

const contentTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/**
 * Files by cloud path. On disk a file's name is the hash of its path, so that no path can leave the directory.
 * Addresses are signed: without a signature from here nothing is written or read.
 */
export class FileStore {
  private readonly memory = new Map<string, Buffer>();
  private readonly secret = randomBytes(32);

  /** Null keeps files in memory. */
  constructor(
    private readonly directory: string | null,
    private readonly now: () => number = Date.now,
  ) {
    if (directory !== null) mkdirSync(directory, { recursive: true });
  }

  /** What an upload needs: where to, and the leave to write there. */
  uploadTicket(path: string, environment: string, baseUrl: string) {
    checkPath(path);
    return {
      url: `${baseUrl}/files/${encodePath(path)}`,
      token: 'local',
      authorization: this.sign('put', path, this.now() + DEFAULT_AGE_SECONDS * 1000),
      fileId: fileIdOf(path, environment),
      cosFileId: createHash('sha1').update(path).digest('hex'),
    };
  }

  /** An address to read a file from for a while, or null when there is no such file. */
  async temporaryUrl(
    fileId: string,
    ageSeconds: number | undefined,
    baseUrl: string,
  ): Promise<string | null> {
    const path = pathOf(fileId);
    if (path === null || (await this.read(path)) === null) return null;
    const signature = this.sign('get', path, this.now() + (ageSeconds ?? DEFAULT_AGE_SECONDS) * 1000);
    return `${baseUrl}/files/${encodePath(path)}?sign=${encodeURIComponent(signature)}`;
  }

  async write(path: string, content: Buffer): Promise<void> {
    checkPath(path);
    if (this.directory === null) {
      this.memory.set(path, content);
      return;
    }
    const target = this.locationOf(this.directory, path);
    const unfinished = `${target}.${randomBytes(6).toString('hex')}`;
    await writeFile(unfinished, content, { flush: true });
    await rename(unfinished, target);
  }

  async read(path: string): Promise<Buffer | null> {
    if (this.directory === null) return this.memory.get(path) ?? null;
    try {
      return await readFile(this.locationOf(this.directory, path));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Says whether there was such a file. */
  async remove(fileId: string): Promise<boolean> {
    const path = pathOf(fileId);
    if (path === null || (await this.read(path)) === null) return false;
    if (this.directory === null) this.memory.delete(path);
    else await rm(this.locationOf(this.directory, path));
    return true;
  }

  /** The door `/files/…`: PUT or a POSTed form with an upload's ticket, GET with a temporary address. */
  async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    try {
      const path = decodePath(url.pathname.replace(/^\/files\//, ''));
      if (request.method === 'PUT') await this.answerPut(request, response, path);
      else if (request.method === 'POST') await this.answerForm(request, response, path);
      else if (request.method === 'GET' || request.method === 'HEAD')
        await this.answerGet(request, response, path, url);
      else refuse(response, 405, 'MethodNotAllowed', 'files are put and got');
    } catch (error) {
      if (error instanceof UnreadableRequest) refuse(response, error.status, error.code, error.message);
      else refuse(response, 400, 'InvalidURI', (error as Error).message);
    }
  }

  private async answerPut(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    checkPath(path);
    if (
      !this.isSigned('put', path, String(request.headers.authorization ?? request.headers.signature ?? ''))
    ) {
      refuse(response, 403, 'AccessDenied', 'the ticket is not for this file, or no longer valid');
      return;
    }
    await this.write(path, await readBody(request, MAX_FILE_BYTES));
    // The SDK takes an empty body for success (platform.md §6.2).
    response.writeHead(200, { 'content-length': 0 }).end();
  }

  /** How node-sdk 2.x uploads: a form whose field `key` is the path, with the ticket as `Signature`. */
  private async answerForm(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    checkPath(path);
    const form = await readFormBody(request, MAX_FILE_BYTES);
    const content = form.get('file');
    const isSigned = this.isSigned('put', path, form.get('Signature')?.toString('utf8') ?? '');
    if (!content || !isSigned || form.get('key')?.toString('utf8') !== path) {
      refuse(response, 403, 'AccessDenied', 'the form names no file, another path, or has no valid ticket');
      return;
    }
    await this.write(path, content);
    response.writeHead(204).end();
  }

  private async answerGet(
    request: IncomingMessage,
    response: ServerResponse,
    asked: string,
    url: URL,
  ): Promise<void> {
    const signature = url.searchParams.get('sign') ?? '';
    // The SDK's downloadFile encodes an address once more (node-sdk 3.17.2, storage).
    const path = this.isSigned('get', asked, signature) ? asked : decodePath(asked);
    if (!this.isSigned('get', path, signature)) {
      refuse(response, 403, 'AccessDenied', 'the address is not signed, or no longer valid');
      return;
    }
    const content = await this.read(path);
    if (!content) {
      refuse(response, 404, 'NoSuchKey', 'there is no such file');
      return;
    }
    const extension = path.split('.').pop()?.toLowerCase() ?? '';
    response.writeHead(200, {
      'content-type': contentTypes[extension] ?? 'application/octet-stream',
      'content-length': content.length,
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : content);
  }

  private locationOf(directory: string, path: string): string {
    return join(directory, createHash('sha256').update(path).digest('hex'));
  }

  private sign(verb: string, path: string, until: number): string {
    const seal = createHmac('sha256', this.secret).update(`${verb}\n${path}\n${until}`).digest('hex');
    return `${until}-${seal}`;
  }

  private isSigned(verb: string, path: string, signature: string): boolean {
    const until = Number(signature.split('-')[0]);
    if (!(until > this.now())) return false;
    const expected = Buffer.from(this.sign(verb, path, until));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const escaped = message.replace(/[<>&]/g, ' ');
  const body = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${escaped}</Message><Resource></Resource><RequestId>local</RequestId><TraceId>local</TraceId></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml', connection: 'close' }).end(body);
}
