import type { Story } from './wish-story';

const [chen, wang] = ['demo-service-chen', 'demo-service-wang'] as const;
const [zhao, sarina] = ['demo-committee-zhao', 'demo-member-sarina'] as const;
const siqingaowa = 'demo-township-siqingaowa';

/** Wishes that they are in the middle of: one at least in each state. */
export const storiesUnderWay: readonly Story[] = [
  {
    citizen: 'demo-citizen-malin',
    wording: {
      category: 'repairs',
      title: '给乌云奶奶换纱窗',
      details: '我对门的老人独居，窗户高，自己不敢上凳子。材料家里有。',
    },
    posted: [12, '19:30'],
    daysGiven: 15,
    steps: [
      { what: 'published', at: [11, '09:05'] },
      { what: 'claimed', at: [10, '12:40'], helper: chen },
    ],
  },
  {
    citizen: 'demo-citizen-malin',
    wording: {
      category: 'schooling',
      title: '孩子想要一套五年级数学辅导书',
      details: '学校说自愿买，孩子没好意思跟我们开口。',
    },
    posted: [21, '20:10'],
    daysGiven: 30,
    steps: [
      { what: 'published', at: [20, '10:15'] },
      { what: 'claimed', at: [19, '17:50'], helper: wang },
      { what: 'fulfilled', at: [2, '17:20'], note: '书送到孩子手里了，约好周六上午一起看看错题。' },
    ],
  },
  {
    citizen: 'demo-citizen-malin',
    wording: {
      category: 'repairs',
      title: '洗手池下面渗水，想请人看看',
      details: '地上总是湿的，怕漏到楼下。',
    },
    posted: [16, '19:40'],
    daysGiven: 25,
    steps: [
      { what: 'published', at: [15, '09:10'] },
      { what: 'claimed', at: [14, '12:35'], helper: zhao },
      { what: 'progress', at: [13, '18:20'], note: '去看过了，是软管老化，周六带新的来换。' },
      { what: 'fulfilled', at: [9, '11:00'], note: '换了软管，接口重新缠了胶带。' },
      { what: 'disputed', at: [7, '20:15'], note: '头两天好了，昨晚地上又湿了一小片。' },
    ],
  },
  {
    citizen: 'demo-citizen-wuyun',
    wording: {
      category: 'goods',
      title: '冬天的煤还差半吨',
      details: '家里烧炉子，两个孩子放学早，白天也要点火。',
    },
    posted: [5, '07:50'],
    daysGiven: 25,
    steps: [{ what: 'published', at: [4, '15:30'] }],
  },
  {
    citizen: 'demo-citizen-malin',
    wording: {
      category: 'repairs',
      title: '楼道灯不亮了，想请人看看',
      details: '3 号楼 2 单元，晚上老人上下楼看不清台阶。',
    },
    posted: [1, '20:40'],
    daysGiven: 14,
    steps: [],
  },
  {
    citizen: 'demo-citizen-wangguilan',
    wording: {
      category: 'other',
      title: '旧冰箱想请人抬下楼',
      details: '四楼，没有电梯，一个人弄不动。',
    },
    posted: [5, '09:25'],
    daysGiven: 20,
    steps: [],
  },
  {
    citizen: 'demo-citizen-wangguilan',
    wording: {
      category: 'advice',
      title: '取暖费的单子看不明白',
      details: '和去年的数不一样，想请懂的人帮着看看。',
    },
    posted: [2, '08:35'],
    daysGiven: 20,
    steps: [{ what: 'askedBack', at: [1, '10:05'], note: '是今年十月寄来的那张吗？单子上有没有写面积？' }],
  },
  {
    citizen: 'demo-citizen-wangguilan',
    wording: {
      category: 'repairs',
      title: '单元门口的灯不亮',
      details: '晚上下楼倒垃圾，台阶看不清。',
    },
    posted: [8, '18:30'],
    daysGiven: 20,
    steps: [
      { what: 'published', at: [7, '09:15'] },
      {
        what: 'passedOn',
        at: [6, '15:40'],
        to: '安和街道水电志愿队',
        note: '要登高接线，他们有梯子和设备。',
      },
    ],
  },
  {
    resident: { name: '吴玉珍', address: '新河小区 5 号楼 1 单元 101' },
    wording: {
      category: 'elderly',
      title: '想有人每周帮着买一次菜',
      details: '腿脚不好，天冷路滑不敢出门。单子和钱都备好。',
    },
    posted: [9, '10:10'],
    daysGiven: 30,
    steps: [
      { what: 'published', at: [9, '10:20'] },
      { what: 'claimed', at: [8, '12:45'], helper: sarina },
      { what: 'joined', at: [8, '20:30'], helpers: [chen] },
      { what: 'agreed', at: [8, '20:45'], helper: chen },
      { what: 'progress', at: [3, '11:20'], note: '和陈同志排好了，一人一周，这周买过了。' },
    ],
  },
  {
    resident: { name: '徐占山', address: '新河小区 11 号楼 3 单元 202' },
    wording: {
      category: 'health',
      title: '制氧机的滤芯该换了',
      details: '自己不会拆，滤芯社区已经买好。',
    },
    posted: [1, '16:20'],
    daysGiven: 5,
    steps: [{ what: 'published', at: [1, '16:30'], urgent: true }],
  },
  {
    resident: { name: '金凤琴', address: '新河小区 2 号楼 4 单元 301' },
    wording: {
      category: 'elderly',
      title: '换季的被褥想请人帮着晒',
      details: '阳台杆子高，够不着。',
    },
    posted: [7, '09:00'],
    daysGiven: 20,
    steps: [
      { what: 'published', at: [7, '09:10'] },
      { what: 'claimed', at: [6, '12:20'], helper: wang },
      { what: 'fulfilled', at: [1, '15:10'], note: '晒好收回柜里了，杆子也调低了一些。' },
    ],
  },
  {
    citizen: 'demo-citizen-wuyun',
    wording: {
      category: 'advice',
      title: '想请人教着用手机交电费',
      details: '每次要骑车去苏木交，来回两个钟头。',
    },
    posted: [24, '08:30'],
    daysGiven: 40,
    steps: [
      { what: 'published', at: [23, '10:00'] },
      { what: 'claimed', at: [22, '19:40'], helper: siqingaowa },
      { what: 'timedOut', at: [6, '19:41'] },
    ],
  },
  {
    citizen: 'demo-citizen-wuyun',
    wording: {
      category: 'other',
      title: '修羊圈门，再要一本养羊的书',
      details: '门轴断了，羊夜里会跑。书要浅一点的，孩子也想看。',
    },
    posted: [10, '07:40'],
    daysGiven: 30,
    steps: [{ what: 'split', at: [10, '15:20'] }],
    parts: [
      { category: 'repairs', title: '羊圈的门轴断了', details: '羊夜里会跑出去，材料家里有。' },
      { category: 'goods', title: '想要一本讲养羊的书', details: '要浅一点的，孩子也想看。' },
    ],
  },
];
