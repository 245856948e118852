/** The few things every door needs of HTTP. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CallFailure, inputTooLarge } from '../runtime/failure';
import { Refusal } from '../runtime/refusal';

/** Reads a body as text and refuses one larger than `limit` bytes without keeping it. */
export async function readText(request: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw new Refusal(inputTooLarge());
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
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

export function isLoopback(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress ?? '';
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
}

/** A header that may be there once. */
export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Whether the page that asks, if a page asks, is one that this machine serves. */
export function isOwnPage(request: IncomingMessage): boolean {
  const origin = headerOf(request, 'origin');
  if (origin === undefined) return true;
  return /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(origin);
}
