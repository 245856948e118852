/** The few things every door needs of HTTP. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CallFailure, inputTooLarge, KILOBYTE } from '../runtime/failure';
import { Refusal } from '../runtime/refusal';

/** A caller who sends even more is not heard out. */
const PATIENCE_BYTES = 32 * 1024 * KILOBYTE;

/**
 * Reads a body as text and refuses one larger than `limit` bytes. What is too much is read and forgotten,
 * since most callers look for an answer only when they have sent everything.
 */
export function readText(request: IncomingMessage, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (length > PATIENCE_BYTES) reject(new Refusal(inputTooLarge()));
    });
    request.on('end', () => {
      if (length > limit) reject(new Refusal(inputTooLarge()));
      else resolve(Buffer.concat(chunks).toString('utf8'));
    });
    request.on('error', reject);
  });
}

export function sendJsonText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendJsonText(response, status, JSON.stringify(value));
}

export function sendFailure(response: ServerResponse, failure: CallFailure): void {
  const { code, errCode, message, status } = failure;
  sendJson(response, status, { code, errCode, message });
}

/** A header that may be there once. */
export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
