import { type OpenApiAnswer, refusal, success, textOf } from './answer';

/** A message that a phone would have received. */
export interface DeliveredMessage {
  openid: string;
  templateId: string;
  page: string;
  /** The template's fields and what each says. */
  fields: Record<string, string>;
  at: number;
}

export interface SubscriptionRules {
  /** The fields of each template, such as `['thing1', 'time2']`; null believes every template. */
  templates: ReadonlyMap<string, readonly string[]> | null;
}

/** The limits of each kind of field (platform.md §4.2): over-long is refused, never cut. */
const fieldRules: ReadonlyArray<readonly [kind: string, rule: RegExp]> = [
  ['thing', /^.{1,20}$/su],
  ['number', /^-?\d{1,32}(\.\d+)?$/],
  ['letter', /^[A-Za-z]{1,32}$/],
  ['symbol', /^.{1,5}$/su],
  ['character_string', /^[\x20-\x7e]{1,32}$/],
  [
    'time',
    /^(\d{4}年\d{1,2}月\d{1,2}日\s*)?\d{1,2}:\d{2}(:\d{2})?(\s*~.+)?$|^\d{4}[-/]\d{1,2}[-/]\d{1,2} \d{1,2}:\d{2}(:\d{2})?(\s*~.+)?$|^\d{4}年\d{1,2}月\d{1,2}日$/,
  ],
  ['date', /^(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/]\d{1,2}[-/]\d{1,2})(\s+\d{1,2}:\d{2}(:\d{2})?)?(\s*~.+)?$/],
  ['amount', /^[￥¥$]?\d{1,10}(\.\d{1,2})?元?$/],
  ['phone_number', /^[\d+\-() ]{1,17}$/],
  ['car_number', /^.{1,8}$/su],
  ['name', /^(.{1,10}|[A-Za-z .]{1,20})$/su],
  ['phrase', /^[\p{Script=Han}]{1,5}$/u],
];

/**
 * `subscribeMessage.send` (§4.2). One accepted request is one message; accepts add up and do not expire.
 */
export class Subscriptions {
  readonly delivered: DeliveredMessage[] = [];
  private readonly quota = new Map<string, number>();
  private sent = 0;

  constructor(
    private readonly rules: SubscriptionRules,
    private readonly now: () => number,
  ) {}

  /** Whether there is such a template. */
  knows(templateId: string): boolean {
    return this.rules.templates?.has(templateId) ?? true;
  }

  /** The phone's owner has said yes to these templates, once each. */
  accept(openid: string, templateIds: readonly string[]): void {
    for (const templateId of templateIds) {
      const key = JSON.stringify([openid, templateId]);
      this.quota.set(key, (this.quota.get(key) ?? 0) + 1);
    }
  }

  /** How many messages of a template the owner has agreed to and not yet received. */
  remaining(openid: string, templateId: string): number {
    return this.quota.get(JSON.stringify([openid, templateId])) ?? 0;
  }

  send(parameters: Readonly<Record<string, unknown>>): OpenApiAnswer {
    const openid = textOf(parameters.touser);
    const templateId = textOf(parameters.template_id);
    const page = textOf(parameters.page);
    if (openid === '') return refusal(40003, 'invalid openid');
    const expected = this.rules.templates?.get(templateId);
    if (templateId === '' || (this.rules.templates && !expected))
      return refusal(40037, 'invalid template_id');
    if (page.startsWith('/')) return refusal(41030, 'invalid page');
    const fields = readFields(parameters.data);
    if (!fields) return refusal(47003, 'argument invalid! data is empty');
    for (const name of expected ?? []) {
      if (!(name in fields)) return refusal(47003, `argument invalid! data.${name}.value is empty`);
    }
    for (const [name, value] of Object.entries(fields)) {
      const problem = problemOf(name, value);
      if (problem) return refusal(47003, `argument invalid! data.${name}.value ${problem}`);
    }
    const key = JSON.stringify([openid, templateId]);
    const left = this.quota.get(key) ?? 0;
    if (left === 0) return refusal(43101, 'user refuse to accept the msg');
    this.quota.set(key, left - 1);
    this.sent += 1;
    this.delivered.push({ openid, templateId, page, fields, at: this.now() });
    return success({ msgid: 300_000_000_000_000 + this.sent });
  }
}

function readFields(parameter: unknown): Record<string, string> | null {
  if (typeof parameter !== 'object' || parameter === null) return null;
  const fields: Record<string, string> = {};
  for (const [name, field] of Object.entries(parameter)) {
    const value =
      typeof field === 'object' && field !== null ? (field as { value?: unknown }).value : undefined;
    fields[name] = typeof value === 'number' ? String(value) : textOf(value);
  }
  return Object.keys(fields).length === 0 ? null : fields;
}

function problemOf(name: string, value: string): string | null {
  if (value.trim() === '') return 'is empty';
  if (/[\r\n]/.test(value)) return 'invalid';
  const kind = name.replace(/\d+$/, '');
  const rule = fieldRules.find(([known]) => known === kind)?.[1];
  if (!rule) return kind === 'enum' || kind === 'const' ? null : 'is not a known kind of field';
  return rule.test(value) ? null : 'invalid';
}
