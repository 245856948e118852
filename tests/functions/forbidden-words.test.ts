import { logWords, recordLabels, sheetLabels, stateNames, yearLabels } from '../../server/documents/words';
import { zhCN } from '../../src/i18n/zh-CN';
import { office } from '../../src/i18n/zh-CN/office';
import { refusals } from '../../src/i18n/zh-CN/refusals';

/**
 * What a native reader stumbles over, and what is said instead: on pages, in messages, refusals and Word documents. A
 * phrase that only its place makes wrong stands with the end (`$`) or start (`^`) of the text.
 */
const better: readonly [RegExp, string][] = [
  [/你/, '您'],
  [/办了主题日/, '已开展主题党日'],
  [/下面各处/, '下级党组织'],
  [/不分名次/, '不作排名'],
  [/该办的/, '应开展'],
  [/还差$/, '待安排'],
  [/没有办$|还没办$/, '未开展'],
  [/帮办办好/, '帮办办结'],
  [/数字算到/, '数据截至'],
  [/对上名册|和.*名册对/, '绑定党员身份'],
  [/来说一声|(?<!有难处)，说一声$|好了说一声|请说一声/, '请您确认，请反馈'],
  [/说是办好|说办好|说进展/, '反馈已办好，反馈进展'],
  [/^还可以$|^看看$|^再说两句$/, '更多操作，更多，补充说明'],
  [/怎么看得舒服/, '显示设置'],
  [/^我自己$/, '我的报到'],
  [/走到哪一步|^办到哪一步$/, '办理进度'],
  [/办的照片/, '办理照片'],
  [/^怎么联系$/, '联系方式'],
  [/主讲/, '负责人'],
  [/念口令|念的|输口令|输六位/, '报口令，输入口令'],
  [/未记(?!录)|(?<!登)记到会|^没记|记名单/, '待登记，登记到会'],
  [/不计$|「不计」/, '不计应到'],
  [/晚到/, '迟到'],
  [/没绑/, '未绑定微信'],
  [/请个假|^不请了$|等书记看|等你|人请假，等/, '请假，撤回请假，待审批'],
  [/参加记/, '参加可计'],
  [/学时够了/, '学时已达标'],
  [/收下|交给书记/, '审核通过，提交书记审核'],
  [/放回墙|放回心愿墙/, '重新开放认领'],
  [/久等的/, '超时未核实'],
  [/问一句|(?<!拆)分成(了)?几个/, '询问详情，拆分'],
  [/替谁许/, '为谁许愿'],
  [/什么时候以前/, '希望何时前完成'],
  [/交上去|^告诉社区$|^告诉他们?$/, '提交'],
  [/点头|说定|用不上$/, '待确认，确认对接，暂不需要'],
  [/^我们来$|社区要的|单位提的/, '我单位认领，社区需求，单位资源'],
  [/记录自己/, '由记录自动汇总'],
  [/一起送/, '一并发送'],
  [/接下(?!来)|办成(?!的?了?没有|。)/, '承接，办结'],
  [/真不真|可以这样找到|怎么答复/, '是否真实，联系方式，填写答复'],
  [/党员出力|刚办成|居民说的话|谁在负责/, '党员服务，最近办结，居民留言，负责人'],
  [/后面几个月|照上次|存成草稿|照这次|要用到纸上/, '后续月份，同上次，保存草稿，复制为新活动，导出 Word'],
  [/^改$|改一改|改好了|写好了$|^记上$|建好$|撤掉/, '修改，编辑，保存，提交，创建，解散'],
  [/微信在看|没看成|微信没有看准|微信拿不准/, '审核中，审核未完成，系统未能判定'],
  [/正在取|再看一些|就这些了|不找了/, '加载中，加载更多，没有更多了，取消'],
  [/都看过了|条没看/, '全部已读，条未读'],
  [/慢走/, '已签退'],
  [
    /哪一种活动|^哪一天$|^几点开始$|^在哪里$|^几个学时$|^哪一类$/,
    '活动类型，日期，开始时间，地点，学时，类别',
  ],
  [/等我办的|等你处理/, '待办'],
];

/** Every text in what is said, with where it stands. */
function textsIn(said: unknown, at: string): [string, string][] {
  if (typeof said === 'string') return [[at, said]];
  if (typeof said !== 'object' || said === null) return [];
  return Object.entries(said).flatMap(([key, one]) => textsIn(one, `${at}.${key}`));
}

const all = [
  ...textsIn(zhCN, 'plain'),
  ...textsIn(office, 'office'),
  ...textsIn(refusals, 'refusals'),
  ...textsIn({ logWords, recordLabels, sheetLabels, stateNames, yearLabels }, 'documents'),
];

test.each(better)('%s is said as %s', (phrase) => {
  expect(all.filter(([, text]) => phrase.test(text))).toEqual([]);
});

test('the list reads all that is said', () => {
  expect(all.length).toBeGreaterThan(2_000);
  expect(textsIn({ a: { b: '你好' } }, 'x').filter(([, text]) => better[0]?.[0].test(text))).toHaveLength(1);
});
