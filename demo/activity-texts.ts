import type { BranchKind } from '../contract/words';

/** Where a branch's days are spent decides what they are about. */
export type Setting = 'village' | 'community' | 'unit';
export const settingOf = (kind: BranchKind): Setting =>
  kind === 'village' || kind === 'community' ? kind : 'unit';

export type Season = 'winter' | 'spring' | 'summer' | 'autumn';
const seasons: readonly Season[] = ['winter', 'spring', 'summer', 'autumn'];
/** The season of a month, `2026-11`; December to February are winter. */
export const seasonOf = (month: string): Season =>
  seasons[Math.floor((Number(month.slice(5)) % 12) / 3)] ?? 'winter';

const numerals = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');
/** 十一月 */
export const monthName = (month: string) => `${numerals[Number(month.slice(5)) - 1]}月`;

/** What branches study, by month of the year. */
export const studyTopics: ReadonlyArray<readonly string[]> = [
  ['学习新年贺词和全会精神', '学习中央一号文件要点'],
  ['学习党员教育管理工作条例', '重温入党誓词，学党章第一章'],
  ['学习全国两会精神', '学习铸牢中华民族共同体意识读本'],
  ['学习支部工作条例', '学习国家安全法有关内容'],
  ['学习民族区域自治法', '学习关于基层治理的重要论述'],
  ['学习纪律处分条例', '学习生态文明建设论述摘编'],
  ['学党史：从一大到六大', '学习优秀共产党员先进事迹'],
  ['学习乡村振兴促进法', '学习防灾减灾和防汛知识'],
  ['学习民法典与身边的事', '学习宪法宣誓制度的由来'],
  ['学国史：共和国的来路', '学习城乡居民医保新政策'],
  ['学习新修订的条例', '学习消防和取暖安全知识'],
  ['学习宪法，听宪法日案例', '学习中央经济工作会议精神'],
];

export const deliberations: Record<Setting, Record<Season, readonly string[]>> = {
  village: {
    winter: ['冬季取暖补助名单', '慰问困难户名单', '村集体收入分配方案'],
    spring: ['春耕农机互助怎么排班', '草畜平衡责任书', '机电井维修费用分摊'],
    summer: ['防汛值班和物资点', '村路边沟清理', '牧场打草次序'],
    autumn: ['秋收互助和烘干场排期', '秸秆离田补贴名单', '老旧围栏更换'],
  },
  community: {
    winter: ['冬季取暖补助名单', '扫雪责任区怎么分', '春节慰问名单'],
    spring: ['楼道杂物清理', '小区充电桩选址', '花坛改停车位的意见'],
    summer: ['纳凉点和饮水点', '老旧小区改造先修哪栋', '楼院安静公约'],
    autumn: ['取暖前管道报修登记', '独居老人联系包户', '楼门灯更换'],
  },
  unit: {
    winter: ['民主生活会征求意见', '慰问退休党员安排', '年度评先推荐名单'],
    spring: ['支部全年工作计划', '窗口延时服务排班', '党员示范岗调整'],
    summer: ['检修期间值守分工', '包联社区共建项目', '党费使用情况'],
    autumn: ['冬季保供值班方案', '结对家庭过冬准备', '发展对象推荐'],
  },
};

export const volunteerings: Record<Setting, Record<Season, readonly string[]>> = {
  village: {
    winter: ['给独居老人送煤、劈柴', '清扫村道积雪'],
    spring: ['义务植树', '帮缺劳力户送肥下地'],
    summer: ['清理河沟垃圾', '帮牧户接羔打疫苗登记'],
    autumn: ['帮缺劳力户收玉米', '检查取暖炉和烟筒'],
  },
  community: {
    winter: ['清扫 3、5 号楼道和积雪', '给独居老人送饺子'],
    spring: ['清理小广告和楼道杂物', '小区绿地补种'],
    summer: ['给环卫工人送水', '暑期看护班陪读'],
    autumn: ['帮老人检查暖气', '义务理发'],
  },
  unit: {
    winter: ['到共建社区清雪', '给结对家庭送年货'],
    spring: ['到共建社区植树', '义务献血'],
    summer: ['帮环卫工人清扫早市', '到社区讲用电安全'],
    autumn: ['上门免费查暖气', '到社区讲防诈骗'],
  },
};

export const cultures: Record<Season, readonly string[]> = {
  winter: ['写春联', '听老党员讲故事', '唱一支老歌'],
  spring: ['健步走', '读书会：分享一页', '乒乓球友谊赛'],
  summer: ['合唱练习', '安代舞学一段', '消夏读书会'],
  autumn: ['红色观影', '拔河比赛', '朗诵会'],
};

export const ownParts: Record<Setting, readonly string[]> = {
  village: ['包户走访', '政治生日', '田间地头小课堂'],
  community: ['包户走访', '政治生日', '楼栋议事'],
  unit: ['包户走访', '政治生日', '师徒结对交流'],
};

export const partNotes = {
  study: ['带上笔记本', '主讲人先讲二十分钟，再讨论', '原文发在群里了，先看一遍'],
  deliberation: ['方案张榜三天，有意见当面提', '上次定的事先通报办得怎样', ''],
  volunteering: ['工具支部准备，穿厚一点', '两人一组，年纪大的同志不用来', '自愿参加'],
  culture: ['', '谁会谁教', '家属也欢迎'],
  own: ['两人一户，下午三点前回来', '本月生日的同志说几句', ''],
} as const;

export const places: Record<Setting, readonly string[]> = {
  village: ['党群服务中心会议室', '嘎查活动室', '草原书屋'],
  community: ['社区党群服务中心二楼', '社区党员活动室', '小区红色驿站'],
  unit: ['单位三楼党员活动室', '二楼会议室', '职工之家'],
};

export const meetingTitles = {
  committeeMeeting: ['研究本月工作', '研究主题党日安排', '研究困难党员慰问', '研究党员发展'],
  groupMeeting: ['交流学习体会', '通报支部工作', '讨论帮办事项'],
  assembly: ['季度党员大会', '通过支部工作报告', '讨论接收预备党员'],
  lecture: ['讲党课：把小事办好', '讲党课：做群众的贴心人', '讲党课：身边的榜样', '讲党课：守住纪律的线'],
  organizationalLife: ['年度组织生活会'],
  appraisalMeeting: ['民主评议党员'],
  volunteering: ['志愿服务'],
} as const;

/** Why people could not come, as secretaries note it. */
export const leaveReasons = {
  able: [
    '单位值班',
    '孩子开家长会',
    '去医院复查',
    '出差',
    '家里老人住院',
    '夜班倒休',
    '参加培训',
    '秋收走不开',
  ],
  away: ['外出务工', '在外地看孙子', '外地项目驻场'],
  frail: ['腿脚不便', '住院', '天冷出不了门'],
} as const;

export const backfillReasons = [
  '手机没电，会后补记',
  '在门口接老人，会后核实到会',
  '签到时信号不好',
] as const;
