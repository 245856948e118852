import type { Story } from './wish-story';

const chen = 'demo-service-chen';
const zhao = 'demo-committee-zhao';
const siqingaowa = 'demo-township-siqingaowa';

/** Wishes that the demo's own people look back on. */
export const pastStories: readonly Story[] = [
  {
    citizen: 'demo-citizen-wangguilan',
    wording: {
      category: 'elderly',
      title: '想学会用手机视频',
      details: '孙子在外地上学，想看看他。教慢一点就行。',
    },
    posted: [74, '09:12'],
    daysGiven: 30,
    steps: [
      { what: 'published', at: [74, '11:40'] },
      { what: 'claimed', at: [73, '18:25'], helper: chen },
      { what: 'fulfilled', at: [70, '16:05'], note: '教了一上午，写了一张大字步骤贴在冰箱上。' },
      { what: 'confirmed', at: [69, '08:30'], rating: 5, thanks: '昨晚跟孙子视频了，谢谢小陈。' },
    ],
  },
  {
    citizen: 'demo-citizen-malin',
    wording: {
      category: 'health',
      title: '想借一副拐杖',
      details: '摔了腿，大夫说要养两个月，用完就还。',
    },
    posted: [118, '08:45'],
    daysGiven: 20,
    steps: [
      { what: 'published', at: [118, '10:00'] },
      { what: 'claimed', at: [117, '12:30'], helper: zhao },
      { what: 'fulfilled', at: [116, '18:10'], note: '从单位医务室借的，送到家了。' },
      { what: 'confirmed', at: [115, '09:00'], rating: 5, thanks: '第二天就送来了，心里热乎。' },
    ],
  },
  {
    citizen: 'demo-citizen-wuyun',
    wording: {
      category: 'advice',
      title: '想学养牛，请懂的人讲讲',
      details: '打算先养三头，没经验，怕赔。',
    },
    posted: [96, '08:20'],
    daysGiven: 30,
    steps: [
      { what: 'published', at: [95, '16:00'] },
      { what: 'claimed', at: [94, '20:05'], helper: siqingaowa },
      { what: 'fulfilled', at: [88, '17:45'], note: '请农牧站的同志到家里看了牛圈，讲了一下午。' },
      { what: 'confirmed', at: [87, '08:10'], rating: 5, thanks: '讲得明白，先养两头试试。' },
    ],
  },
  {
    citizen: 'demo-citizen-wuyun',
    wording: {
      category: 'goods',
      title: '想要一盏院子里用的灯',
      details: '晚上添草料看不清，旧的能亮就行。',
    },
    posted: [40, '09:20'],
    daysGiven: 30,
    steps: [
      { what: 'published', at: [39, '10:00'] },
      { what: 'claimed', at: [38, '19:10'], helper: siqingaowa },
      { what: 'fulfilled', at: [33, '16:30'], note: '装好了，开关在门边，夜里试过。' },
      { what: 'lapsed', at: [26, '16:31'] },
    ],
  },
  {
    citizen: 'demo-citizen-malin',
    wording: { category: 'goods', title: '想要一辆电动车', details: '接送孩子用，旧的也行。' },
    posted: [58, '20:05'],
    daysGiven: 30,
    steps: [
      {
        what: 'rejected',
        at: [57, '09:30'],
        note: '超出了「微心愿」能办的范围。接送孩子可以问问小区的拼车群，社区帮您联系。',
      },
    ],
  },
  {
    citizen: 'demo-citizen-wangguilan',
    wording: { category: 'goods', title: '想借一把人字梯', details: '换个灯泡，用半天就还。' },
    posted: [33, '08:10'],
    daysGiven: 10,
    steps: [
      { what: 'published', at: [33, '10:20'] },
      { what: 'withdrawn', at: [32, '18:00'] },
    ],
  },
];
