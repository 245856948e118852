import { type OpenApiAnswer, refusal, success, textOf } from './answer';
import { reviewWords, riskyWords } from './content-words';

/** A person must have used the mini program within this time for WeChat to judge what they write (§4.3). */
export const VISIT_LIFETIME = 2 * 60 * 60 * 1000;
const MAX_LENGTH = 2500;

/** `security.msgSecCheck` version 2, judging by two short lists of words. Success is not "pass": see `suggest`. */
export class ContentCheck {
  private readonly visits = new Map<string, number>();
  private checks = 0;

  constructor(private readonly now: () => number) {}

  /** Somebody has called a function from the mini program. */
  visited(openid: string): void {
    this.visits.set(openid, this.now());
  }

  /** Whether WeChat judges for them now. */
  hasVisited(openid: string): boolean {
    const lastVisit = this.visits.get(openid);
    return lastVisit !== undefined && this.now() - lastVisit <= VISIT_LIFETIME;
  }

  check(parameters: Readonly<Record<string, unknown>>): OpenApiAnswer {
    const { scene, version } = parameters;
    const openid = textOf(parameters.openid);
    const content = textOf(parameters.content);
    if (version !== 2 && version !== '2') return refusal(47001, 'data format error: version must be 2');
    if (content === '') return refusal(44002, 'empty post data');
    if (typeof scene !== 'number' || ![1, 2, 3, 4].includes(scene)) return refusal(40129, 'invalid scene');
    if (openid === '') return refusal(40003, 'invalid openid');
    if (content.length > MAX_LENGTH) return refusal(45002, 'content size out of limit');
    if (!this.hasVisited(openid)) {
      return refusal(61010, 'code is expired: the user has not visited within two hours');
    }
    const text = [content, parameters.title, parameters.nickname, parameters.signature]
      .map(textOf)
      .join('\n');
    return success(this.judge(text));
  }

  private judge(text: string): Record<string, unknown> {
    this.checks += 1;
    const risky = riskyWords.find(({ word }) => text.includes(word));
    const found = risky ?? reviewWords.find(({ word }) => text.includes(word));
    const suggest = risky ? 'risky' : found ? 'review' : 'pass';
    const label = found?.label ?? 100;
    const detail = { strategy: 'content_model', errcode: 0, suggest, label, prob: 90 };
    const keyword = { strategy: 'keyword', errcode: 0, suggest, label, level: 20, keyword: found?.word };
    return {
      result: { suggest, label },
      detail: found ? [detail, keyword] : [detail],
      trace_id: `local-${this.checks}`,
    };
  }
}
