import type { SendToWechat } from '../../scripts/deploy/wechat';

/** WeChat's message templates in memory: a library, and what the account took from it (documents of newtmpl/*). */
export class WechatStub {
  readonly account: Array<{ priTmplId: string; title: string; content: string; type: number }> = [];
  readonly library = [
    {
      tid: 1001,
      title: '活动开始提醒',
      keywords: [
        { kid: 1, name: '活动名称', rule: 'thing' },
        { kid: 2, name: '开始时间', rule: 'time' },
        { kid: 5, name: '活动地点', rule: 'thing' },
      ],
    },
    {
      tid: 1002,
      title: '活动取消通知',
      keywords: [
        { kid: 1, name: '活动名称', rule: 'thing' },
        { kid: 3, name: '取消原因', rule: 'thing' },
      ],
    },
  ];
  readonly requests: Array<{ method: string; path: string }> = [];
  /** The next answers, instead of WeChat's own. */
  readonly saidInstead: Array<Record<string, unknown>> = [];

  /** Breaks one request, counted from 1: before it does anything, or after it did. */
  broken: { at: number; when: 'before' | 'after' } | null = null;

  readonly send: SendToWechat = async (method, path, parameters) => {
    this.requests.push({ method, path });
    const breaks = this.broken?.at === this.requests.length ? this.broken.when : null;
    if (breaks === 'before') throw new Error('fetch failed');
    const answer = this.answer(path, parameters);
    if (breaks === 'after') throw new Error('fetch failed');
    return answer;
  };

  private answer(path: string, parameters: Parameters<SendToWechat>[2]): Record<string, unknown> {
    const instead = this.saidInstead.shift();
    if (instead) return instead;
    switch (path) {
      case '/wxaapi/newtmpl/gettemplate':
        return { errcode: 0, data: structuredClone(this.account) };
      case '/wxaapi/newtmpl/getcategory':
        return { errcode: 0, data: [{ id: 616, name: '政务民生' }] };
      case '/wxaapi/newtmpl/getpubtemplatetitles':
        return {
          errcode: 0,
          data: parameters.start === 0 ? this.library.map(({ tid, title }) => ({ tid, title })) : [],
        };
      case '/wxaapi/newtmpl/getpubtemplatekeywords':
        return { errcode: 0, data: this.library.find(({ tid }) => tid === parameters.tid)?.keywords ?? [] };
      case '/wxaapi/newtmpl/addtemplate':
        return this.add(parameters as { tid: number; kidList: number[] });
      default:
        return { errcode: 40066, errmsg: 'invalid url' };
    }
  }

  private add({ tid, kidList }: { tid: number; kidList: number[] }) {
    const entry = this.library.find((one) => one.tid === tid);
    if (!entry || kidList.length < 2 || kidList.length > 5)
      return { errcode: 200012, errmsg: 'template add failed' };
    const lines = kidList.map((kid) => {
      const keyword = entry.keywords.find((one) => one.kid === kid);
      return `${keyword?.name}:{{${keyword?.rule}${kid}.DATA}}`;
    });
    const priTmplId = `template-${this.account.length + 1}`;
    this.account.push({ priTmplId, title: entry.title, content: `${lines.join('\n')}\n`, type: 2 });
    return { errcode: 0, priTmplId };
  }
}
