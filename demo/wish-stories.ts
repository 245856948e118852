import { dayOf, daysAfter } from '../cloudfunctions/kernel/clock';
import type { WishRecord } from '../cloudfunctions/records/wish';
import type { WishCategory } from '../contract/words';
import { instantAt } from './calendar';
import { citizensOf } from './cast';
import type { Heart } from './heart';
import { phoneOf } from './people';
import { randomOf } from './random';
import type { Helper, Registry } from './registry';
import { type WishEvent, wishRecord } from './wish-record';

/** A day and time counted back from today: `[3, '10:20']` is three days ago. */
type Ago = readonly [days: number, time: string];

interface Story {
  citizen: 'demo-citizen-wangguilan' | 'demo-citizen-wuyun' | 'demo-citizen-malin';
  wording: { category: WishCategory; title: string; details: string };
  posted: Ago;
  daysGiven: number;
  published?: Ago;
  claimed?: Ago;
  helper?: string;
  fulfilled?: Ago;
  note?: string;
  confirmed?: Ago;
  thanks?: string;
}

/** Wishes that the demo's own people are in the middle of, and some they look back on. */
const stories: readonly Story[] = [
  {
    citizen: 'demo-citizen-wangguilan',
    wording: {
      category: 'elderly',
      title: '想学会用手机视频',
      details: '孙子在外地上学，想看看他。教慢一点就行。',
    },
    posted: [74, '09:12'],
    daysGiven: 30,
    published: [74, '11:40'],
    claimed: [73, '18:25'],
    helper: 'demo-service-chen',
    fulfilled: [70, '16:05'],
    note: '教了一上午，写了一张大字步骤贴在冰箱上。',
    confirmed: [69, '08:30'],
    thanks: '昨晚跟孙子视频了，谢谢小陈。',
  },
  {
    citizen: 'demo-citizen-malin',
    wording: {
      category: 'repairs',
      title: '给乌云奶奶换纱窗',
      details: '我对门的老人独居，窗户高，自己不敢上凳子。材料家里有。',
    },
    posted: [12, '19:30'],
    daysGiven: 15,
    published: [11, '09:05'],
    claimed: [10, '12:40'],
    helper: 'demo-service-chen',
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
    published: [20, '10:15'],
    claimed: [19, '17:50'],
    helper: 'demo-service-wang',
    fulfilled: [2, '17:20'],
    note: '书送到孩子手里了，约好周六上午一起看看错题。',
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
    published: [118, '10:00'],
    claimed: [117, '12:30'],
    helper: 'demo-committee-zhao',
    fulfilled: [116, '18:10'],
    note: '从单位医务室借的，送到家了。',
    confirmed: [115, '09:00'],
    thanks: '第二天就送来了，心里热乎。',
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
    published: [4, '15:30'],
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
    published: [95, '16:00'],
    claimed: [94, '20:05'],
    helper: 'demo-township-siqingaowa',
    fulfilled: [88, '17:45'],
    note: '请农牧站的同志到家里看了牛圈，讲了一下午。',
    confirmed: [87, '08:10'],
    thanks: '讲得明白，先养两头试试。',
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
  },
];

export function storiesOf(heart: Heart, registry: Registry, now: Date): WishRecord[] {
  const citizens = citizensOf(heart);
  const today = dayOf(now);
  const instant = ([days, time]: Ago) => instantAt(daysAfter(today, -days), time);

  return stories.map((story, at) => {
    const citizen = citizens.find(({ openid }) => openid === story.citizen);
    if (!citizen) throw new Error(`Nobody of the cast is ${story.citizen}`);
    const { community, name, address } = citizen;
    const helper = story.helper ? registry.helperOf(story.helper) : null;
    const random = randomOf('citizen', citizen.openid);
    return wishRecord(
      {
        key: `story${at + 1}`,
        community,
        staff: registry.staff.get(community._id)?.[0] ?? '',
        posterOpenid: citizen.openid,
        forWhom: story.wording.title.startsWith('给') ? 'neighbour' : 'self',
        contact: { name, phone: phoneOf(random), address },
        wording: story.wording,
        postedAt: instant(story.posted),
        daysGiven: story.daysGiven,
      },
      eventsOf(story, helper, instant),
    );
  });
}

function eventsOf(story: Story, helper: Helper | null, instant: (ago: Ago) => Date): WishEvent[] {
  const { published, claimed, fulfilled, confirmed, note = '', thanks = '' } = story;
  return [
    ...(published ? [{ what: 'published' as const, at: instant(published) }] : []),
    ...(claimed && helper ? [{ what: 'claimed' as const, at: instant(claimed), helper, note: '' }] : []),
    ...(fulfilled && helper ? [{ what: 'fulfilled' as const, at: instant(fulfilled), helper, note }] : []),
    ...(confirmed ? [{ what: 'confirmed' as const, at: instant(confirmed), rating: 5, thanks }] : []),
  ];
}
