import { type Collected, collected } from '../contract/privacy';
import { privacyPaper } from '../src/i18n/zh-CN/privacy-paper';

interface Told {
  fields: readonly string[];
  apis: readonly string[];
  builtWith?: string;
}

const kinds = (Object.entries(collected) as [Collected, Told][]).map(([kind, told]) => ({
  ...privacyPaper[kind],
  ...told,
}));

/** The entries of WeChat's guide (设置 → 用户隐私保护指引), which the built mini program is checked against. */
export function guide(): string {
  const entries = kinds.map(({ information, purpose, apis, builtWith }) => ({
    ...(builtWith ? { builtWith } : {}),
    ...{ information, purpose, apis },
  }));
  const asked = entries.filter(({ apis }) => apis.length > 0);
  const declared = asked.filter(({ builtWith }) => builtWith === undefined);
  const optional = asked.filter(({ builtWith }) => builtWith !== undefined);
  // The guide has one box for all that is collected without a call of WeChat's.
  const byOurselves = entries
    .filter(({ apis }) => apis.length === 0)
    .map(({ information, purpose }) => ({ information, purpose }));
  const text = JSON.stringify({ declared, optional, byOurselves }, null, 2);
  // As the formatter sets it.
  return `${text.replace(/\[\s+("\w+")\s+\]/g, '[$1]')}\n`;
}

const cell = (text: string) => text.replace(/\|/g, '\\|');
const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;

/** The same as a paper to read, with who sees it and for how long. */
export function paper(): string {
  const rows = kinds.map(({ information, purpose, readers, period, builtWith }) =>
    row([information, builtWith ? `${purpose}（仅在开启该功能的版本中）` : purpose, readers, period]),
  );
  return [
    '# 个人信息收集清单',
    '',
    '由 `npm run privacy` 按合约中的字段和微信接口生成，请勿手工修改；应用内「隐私说明」与此一致。',
    '(What is collected of a person, what for, who sees it and how long it is kept: made from `contract/privacy.ts`.)',
    '',
    row(['信息', '用途', '谁能看到', '保存多久']),
    row(['---', '---', '---', '---']),
    ...rows,
    '',
  ].join('\n');
}
