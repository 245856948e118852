import { type OpenApi, type OpenApiAnswer, refusal } from './answer';
import { ContentCheck } from './content-check';
import { MediaCheck, type MediaCheckOptions } from './media-check';
import { makeMiniProgramCode } from './mini-program-code';
import { PhoneCodes } from './phone-codes';
import { type DeliveredMessage, Subscriptions } from './subscriptions';

export interface WechatOptions {
  now?: () => number;
  appId?: string;
  /** Pages of the mini program, for codes; left out: every page is believed. */
  pages?: Iterable<string>;
  /** Fields of each message template; left out: every template is believed. */
  templates?: Iterable<readonly [templateId: string, fields: readonly string[]]>;
  /** Where what WeChat finds later goes, and how it looks at a picture; left out: it is told to nobody. */
  mediaCheck?: Omit<MediaCheckOptions, 'now' | 'hasVisited'>;
}

/** One question to WeChat and its answer. */
export interface OpenApiRecord {
  at: number;
  api: string;
  parameters: Readonly<Record<string, unknown>>;
  errcode: number;
  errmsg: string;
}

const KEPT_RECORDS = 5000;

/** Stands in for WeChat's open APIs (platform.md §4) and remembers what it was asked. */
export class WechatStandIns {
  /** The latest questions, oldest first. */
  readonly records: OpenApiRecord[] = [];
  readonly subscriptions: Subscriptions;
  readonly contentCheck: ContentCheck;
  readonly phoneCodes: PhoneCodes;
  readonly mediaCheck: MediaCheck;
  private readonly apis: ReadonlyMap<string, OpenApi>;
  private readonly now: () => number;

  constructor({
    now = Date.now,
    appId = 'wxlocal0000000000',
    pages,
    templates,
    mediaCheck = {},
  }: WechatOptions = {}) {
    this.now = now;
    this.subscriptions = new Subscriptions({ templates: templates ? new Map(templates) : null }, now);
    this.contentCheck = new ContentCheck(now);
    this.phoneCodes = new PhoneCodes(appId, now);
    const hasVisited = (openid: string) => this.contentCheck.hasVisited(openid);
    this.mediaCheck = new MediaCheck({ ...mediaCheck, now, hasVisited });
    const pageRules = { pages: pages ? new Set(pages) : null };
    this.apis = new Map<string, OpenApi>([
      ['wxacode.getUnlimited', (parameters) => makeMiniProgramCode(parameters, pageRules)],
      ['subscribeMessage.send', (parameters) => this.subscriptions.send(parameters)],
      ['security.msgSecCheck', (parameters) => this.contentCheck.check(parameters)],
      ['security.mediaCheckAsync', (parameters) => this.mediaCheck.check(parameters)],
      ['phonenumber.getPhoneNumber', (parameters) => this.phoneCodes.redeem(parameters)],
    ]);
  }

  /** Asks one of WeChat's APIs; with a `failure` it has one of its bad moments and does nothing. */
  call(
    api: string,
    parameters: Readonly<Record<string, unknown>>,
    failure?: { errcode: number; errmsg: string },
  ): OpenApiAnswer {
    const answer = failure
      ? refusal(failure.errcode, failure.errmsg)
      : (this.apis.get(api)?.(parameters) ?? refusal(40066, `${api} has no stand-in in the local cloud`));
    const { errcode, errmsg } = 'json' in answer ? answer.json : { errcode: 0, errmsg: 'ok' };
    this.records.push({ at: this.now(), api, parameters, errcode, errmsg });
    if (this.records.length > KEPT_RECORDS) this.records.shift();
    return answer;
  }

  /** The messages a phone has received, latest first. */
  messagesTo(openid: string): DeliveredMessage[] {
    return this.subscriptions.delivered.filter((message) => message.openid === openid).reverse();
  }
}
