import { type Collected, collected, usualDays } from '../contract/privacy';
import { alsoRemoved, daysFilledIn, privacyPaper } from '../src/i18n/zh-CN/privacy-paper';

interface Told {
  fields: readonly string[];
  apis: readonly string[];
  builtWith?: string;
}

const kinds = (Object.entries(collected) as [Collected, Told][]).map(([kind, told]) => ({
  ...privacyPaper[kind],
  period: daysFilledIn(privacyPaper[kind].period, usualDays),
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

/** All kinds, a line each. */
function table(): string[] {
  const rows = kinds.map(({ information, purpose, readers, period, builtWith }) =>
    row([information, builtWith ? `${purpose}（仅在开启该功能的版本中）` : purpose, readers, period]),
  );
  return [row(['信息', '用途', '谁能看到', '保存多久']), row(['---', '---', '---', '---']), ...rows];
}

const cell = (text: string) => text.replace(/\|/g, '\\|');
const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;

/** The same as the data list that is handed in with the filing. */
export function dataList(): string {
  return [
    '# 二、数据清单',
    '',
    'What is collected, what for, who sees it and for how long.',
    '',
    '本表由 `npm run privacy` 生成，与应用内「隐私说明」、微信《用户隐私保护指引》一致，请勿手工修改。',
    '',
    ...table(),
    '',
    '## 保存期限的执行',
    '',
    daysFilledIn(
      `期限由定时任务执行：心愿、帮办和已答复的投诉的联系方式以及补传的签到凭据，办结 {ended} 天后删除；${alsoRemoved}会议记录、名册、季度反馈单按档案规定保存。`,
      usualDays,
    ),
    '以上为通常期限。部署单位在 `deploy.<环境>.json` 中改为其他期限的，定时任务照此执行，应用内「隐私说明」显示实际期限。',
    '',
    '## 依据',
    '',
    '| 表述 | 出处 | 把握 |',
    '| --- | --- | --- |',
    '| 收集应当有明确、合理的目的，限于最小范围 | 《中华人民共和国个人信息保护法》第五、六条 | 高 |',
    '| 事先告知目的、方式、种类、保存期限，取得同意；同意可以撤回 | 同法第十四、十五、十七条 | 高 |',
    '| 保存期限为实现目的所必要的最短时间 | 同法第十九条 | 高 |',
    '| 隐私保护指引应当包括自行收集的信息 | 微信《用户隐私保护指引填写说明》 | 高 |',
    '',
  ].join('\n');
}

/** The same as a paper to read, with who sees it and for how long. */
export function paper(): string {
  return [
    '# 个人信息收集清单',
    '',
    '由 `npm run privacy` 按合约中的字段和微信接口生成，请勿手工修改；应用内「隐私说明」与此一致。',
    '(What is collected of a person, what for, who sees it and how long it is kept: made from `contract/privacy.ts`.)',
    '',
    ...table(),
    '',
    `${daysFilledIn(alsoRemoved, usualDays)}以上期限为通常期限，实际期限见应用内「隐私说明」。`,
    '',
  ].join('\n');
}
