/** What one of WeChat's APIs answers: JSON with its `errcode`, or a file. */
export type OpenApiAnswer =
  | { json: Record<string, unknown> & { errcode: number; errmsg: string } }
  | { content: Buffer; contentType: string };

export function refusal(errcode: number, errmsg: string): OpenApiAnswer {
  return { json: { errcode, errmsg } };
}

export function success(fields: Record<string, unknown> = {}): OpenApiAnswer {
  return { json: { errcode: 0, errmsg: 'ok', ...fields } };
}

/** One of WeChat's APIs: its parameters come in snake case, as the SDK sends them. */
export type OpenApi = (parameters: Readonly<Record<string, unknown>>) => OpenApiAnswer;

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
