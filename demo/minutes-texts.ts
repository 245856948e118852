import type { MinutesSection } from '../contract/words';

/** What is written in minutes, by section; `{who}` is somebody who took part, `{what}` the part or topic. */
export const minutesTexts: Record<MinutesSection, readonly string[]> = {
  part: [
    '{who}带着大家过了一遍，边讲边问。\n{other}说，道理都懂，难在坚持；年轻同志要多带一带。',
    '按安排办完了。{who}说这次来的人齐，活儿干得快。\n{other}提醒，下回早点通知，远的同志好安排。',
    '{who}先说情况，大家一个一个讲。\n{other}提了两条意见，都记下了，会后去办。',
  ],
  topics: ['{what}'],
  discussion: [
    '{who}介绍情况后，到会同志逐个发言。\n{other}认为先办眼前急的；其他同志同意，补充了时间和分工。',
    '{other}说群众最关心的是能不能按时办好。\n大家议到最后，意见一致。',
  ],
  voting: ['应到会有表决权的党员过半数到会，举手表决，一致同意。'],
  decisions: ['同意，由支委会抓落实，下次会上报结果。', '一致同意。办得怎样，下个月主题党日当众说。'],
  content: ['{what}'],
  lecture: ['{what}'],
  outline: ['一、为什么学。\n二、和我们支部有什么关系。\n三、从哪件小事做起。'],
  exchange: ['{who}说，听完心里有数了。\n{other}结合自己包户的事谈了一段。'],
  examination: ['班子对照检查材料由{who}宣读，找出三条不足：学得不够常、走访不够勤、年轻同志带得不够。'],
  criticism: ['从{who}开始，先自我批评，再请大家提意见。\n{other}说得直：通知有时太晚。当场认账。'],
  rectification: ['一、每月第一周把当月安排发出去。\n二、包户名单重排，两人一户。'],
  selfAppraisal: ['党员逐个自评，各讲做成的一件事和欠着的一件事。'],
  mutualAppraisal: ['大家互相说，先说好的，再说要改的，都当面说。'],
  conclusion: ['测评票当场收齐，支委会会后汇总，结果在下次大会上说。'],
  results: ['清理出两车杂物，走访了六户，记下三件要帮的事。', '路边的雪扫净了，给两位老人买好了药。'],
  summary: ['今天议的事不多，件件有人办。下次还是老日子。', '来的同志都说值。没来的，由党小组长带着补上。'],
};

/** What meetings resolve, and how it was done. */
export const resolvedTexts: ReadonlyArray<readonly [what: string, done: string]> = [
  ['把取暖前管道报修的户登记一遍', '登记了 23 户，都报给物业了'],
  ['走访独居老人，看看煤和药够不够', '走了 9 户，缺药的 2 户当天买了'],
  ['给三号楼的楼门灯换灯泡', '换了 6 个，都亮'],
  ['扫雪责任区画一张图，贴到单元门口', '贴好了，拍照发在群里'],
  ['联系卫生院，给行动不便的同志上门量血压', '上周四来过，量了 14 人'],
  ['把党费收缴情况对一遍，公示', '对过了，公示三天没有意见'],
  ['给积极分子各找一位联系人', '三个人都定好了，已经谈过一次'],
  ['和学校商量，周末借操场办一次运动会', '校长同意了，定在第二个周六'],
];

/** What the demo's members are to see to now: one soon due, one that is late. */
export const openTexts = {
  soon: '统计七号楼要补暖气片的户，报给物业',
  late: '给腿脚不便的老同志送取暖补助表，帮着填好',
} as const;
