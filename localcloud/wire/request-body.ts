import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';

/** MongoDB's largest document and what surrounds it: above this a request is not read to its end. */
const MAX_BODY_BYTES = 20 * 1024 * 1024;

/** A request that cannot be read: answered with this HTTP status. */
export class UnreadableRequest extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export async function readBody(request: IncomingMessage, limit = MAX_BODY_BYTES): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) {
      throw new UnreadableRequest(413, 'EXCEED_MAX_PAYLOAD_SIZE', `a request may hold ${limit} bytes`);
    }
    chunks.push(chunk);
  }
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}

/** The body of an ordinary action. */
export async function readJsonBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await readBody(request);
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new UnreadableRequest(400, 'INVALID_PARAM', `the body is not JSON: ${(error as Error).message}`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new UnreadableRequest(400, 'INVALID_PARAM', 'the body must be a JSON object');
  }
  return parsed as Record<string, unknown>;
}

/** A form's fields: that of `wx.openApi`, whose `requestData` is binary (platform.md §6.2), or an upload's. */
export async function readFormBody(
  request: IncomingMessage,
  limit = MAX_BODY_BYTES,
): Promise<Map<string, Buffer>> {
  const body = await readBody(request, limit);
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown) => {
      reject(new UnreadableRequest(400, 'INVALID_PARAM', `the form cannot be read: ${String(error)}`));
    };
    const fields = new Map<string, Buffer>();
    let form: ReturnType<typeof busboy>;
    try {
      form = busboy({
        headers: request.headers,
        // Bytes as they are: a field without a file's name may still be one.
        defCharset: 'latin1',
        limits: { fields: 100, files: 20, fieldSize: limit },
      });
    } catch (error) {
      refuse(error);
      return;
    }
    form.on('field', (name, value) => fields.set(name, Buffer.from(value, 'latin1')));
    form.on('file', (name, stream) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => fields.set(name, Buffer.concat(chunks)));
    });
    form.on('error', refuse);
    form.on('close', () => resolve(fields));
    form.end(body);
  });
}
