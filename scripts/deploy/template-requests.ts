import type { TitledTemplate } from './configuration';
import type { Wechat } from './wechat';

/** A template of the account: its fields by their labels, `{ 活动主题: 'thing1' }`. */
export interface FoundTemplate {
  id: string;
  title: string;
  fields: Readonly<Record<string, string>>;
}

const TITLES_AT_ONCE = 30;
const LINE = /^(.*?)\s*[:：]?\s*\{\{\s*(\w+)\.DATA\s*\}\}\s*$/;

/** Reads the labels and names of the fields off a template's text, as `活动主题:{{thing1.DATA}}`. */
export function fieldsOf(content: string): Record<string, string> {
  return Object.fromEntries(
    content.split(/\r?\n/).flatMap((line) => {
      const [, label, name] = LINE.exec(line) ?? [];
      return label && name ? [[label, name] as const] : [];
    }),
  );
}

/** The templates that the account has. */
export async function listTemplates(wechat: Wechat): Promise<FoundTemplate[]> {
  const { data } = await wechat.get<{ data?: Array<{ priTmplId: string; title: string; content: string }> }>(
    '/wxaapi/newtmpl/gettemplate',
  );
  return (data ?? []).map(({ priTmplId, title, content }) => ({
    id: priTmplId,
    title,
    fields: fieldsOf(content),
  }));
}

async function libraryId(wechat: Wechat, title: string): Promise<number | string> {
  const { data: categories = [] } = await wechat.get<{ data?: Array<{ id: number; name: string }> }>(
    '/wxaapi/newtmpl/getcategory',
  );
  const ids = categories.map(({ id }) => id).join(',');
  for (let start = 0; ; start += TITLES_AT_ONCE) {
    const { data = [] } = await wechat.get<{ data?: Array<{ tid: number | string; title: string }> }>(
      '/wxaapi/newtmpl/getpubtemplatetitles',
      { ids, start, limit: TITLES_AT_ONCE },
    );
    const found = data.find((one) => one.title === title);
    if (found) return found.tid;
    if (data.length < TITLES_AT_ONCE)
      throw new Error(
        `WeChat's library has no template "${title}" for this account's categories (${categories
          .map(({ name }) => name)
          .join(
            '、',
          )}). Choose another title in mp.weixin.qq.com → 订阅消息 → 公共模板库 and write it into the file.`,
      );
  }
}

/** Adds a template of the library to the account. */
export async function addTemplate(
  wechat: Wechat,
  kind: string,
  { title, fields }: TitledTemplate,
): Promise<void> {
  const tid = await libraryId(wechat, title);
  const { data = [] } = await wechat.get<{ data?: Array<{ kid: number; name: string }> }>(
    '/wxaapi/newtmpl/getpubtemplatekeywords',
    { tid },
  );
  const kidList = Object.keys(fields).map((label) => {
    const keyword = data.find(({ name }) => name === label);
    if (!keyword)
      throw new Error(
        `The template "${title}" has no field "${label}"; it has ${data.map(({ name }) => name).join('、')}.`,
      );
    return keyword.kid;
  });
  await wechat.post('/wxaapi/newtmpl/addtemplate', { tid, kidList, sceneDesc: `daozhibu ${kind}` });
}
