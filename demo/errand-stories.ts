import type { ErrandKind } from '../contract/words';
import { dayOf, daysAfter } from '../server/kernel/time/clock';
import type { ErrandRecord } from '../server/records/errand';
import { instantAt } from './calendar';
import { citizensOf } from './cast';
import { type ErrandEvent, errandRecord } from './errand-record';
import type { Heart } from './heart';
import { phoneOf } from './people';
import { randomOf } from './random';
import type { Registry } from './registry';
import type { Ago } from './wish-story';

/** An event as it is told: when counted back, and people by their identity. */
type AsTold<Event> = Event extends ErrandEvent
  ? { [Key in keyof Event]: Key extends 'at' ? Ago : Key extends 'helper' ? string : Event[Key] }
  : never;

interface Story {
  citizen?: 'demo-citizen-wangguilan' | 'demo-citizen-wuyun' | 'demo-citizen-malin';
  /** Of somebody without a phone, entered by the community's staff or by this leader of a branch. */
  resident?: { name: string; address: string; at: 'community' | 'pastures'; enteredBy?: string };
  wording: { kind: ErrandKind; title: string; details: string };
  posted: Ago;
  steps: readonly AsTold<ErrandEvent>[];
}

/** Problems of the demo's own people, in every state that there is. */
const stories: readonly Story[] = [
  {
    citizen: 'demo-citizen-malin',
    wording: { kind: 'facilities', title: '单元门关不严', details: '7 号楼 1 单元，风一大就一直响。' },
    posted: [1, '18:20'],
    steps: [],
  },
  {
    citizen: 'demo-citizen-wangguilan',
    wording: { kind: 'documents', title: '医保卡刷不了', details: '下周三要去医院复查，急着用。' },
    posted: [4, '09:10'],
    steps: [
      { what: 'assigned', at: [4, '10:30'], helper: 'demo-service-chen' },
      { what: 'progress', at: [3, '17:50'], note: '打过电话，明天陪着去窗口看看。' },
    ],
  },
  {
    citizen: 'demo-citizen-wangguilan',
    wording: { kind: 'facilities', title: '3 号楼门口路灯不亮', details: '晚上看不清台阶，老人多。' },
    posted: [9, '20:05'],
    steps: [
      { what: 'assigned', at: [8, '08:50'], helper: 'demo-service-chen' },
      { what: 'progress', at: [7, '18:15'], note: '看过了，是线路的事，约了供电所的人。' },
      { what: 'done', at: [2, '16:40'], note: '线路接好了，昨晚去看过，亮着。' },
    ],
  },
  {
    citizen: 'demo-citizen-malin',
    wording: { kind: 'surroundings', title: '楼后堆了旧家具', details: '堆了半个月，下雨味道大。' },
    posted: [11, '12:15'],
    steps: [
      { what: 'accepted', at: [11, '14:00'] },
      { what: 'passedUp', at: [9, '09:30'], note: '要叫车清运，社区没有车，请街道安排。' },
    ],
  },
  {
    citizen: 'demo-citizen-malin',
    wording: { kind: 'dispute', title: '楼上漏水，两家说不拢', details: '厨房顶上湿了一片，说过几次了。' },
    posted: [15, '19:40'],
    steps: [
      { what: 'assigned', at: [14, '09:00'], helper: 'demo-service-wang' },
      { what: 'done', at: [6, '17:30'], note: '和楼上谈过，答应找人来修。' },
      { what: 'disputed', at: [4, '20:10'], note: '又漏了一次，楼上还没有找人。' },
    ],
  },
  {
    resident: { name: '孙玉兰', address: '新河小区 5 号楼 2 单元 101', at: 'community' },
    wording: { kind: 'policy', title: '高龄补贴怎么申请', details: '八十四岁，没有手机，想有人给讲讲。' },
    posted: [3, '10:20'],
    steps: [{ what: 'accepted', at: [3, '10:40'] }],
  },
  {
    citizen: 'demo-citizen-wangguilan',
    wording: { kind: 'documents', title: '老年证不会办', details: '不知道要带什么。' },
    posted: [46, '08:40'],
    steps: [
      { what: 'assigned', at: [46, '10:00'], helper: 'demo-committee-zhao' },
      { what: 'done', at: [43, '11:30'], note: '陪着去办好了，证也取回来了。' },
      { what: 'confirmed', at: [42, '09:15'], note: '一趟就办成了，谢谢。' },
    ],
  },
  {
    citizen: 'demo-citizen-malin',
    wording: { kind: 'other', title: '想在楼下装个车位锁', details: '每天回来都没有地方停。' },
    posted: [30, '21:00'],
    steps: [{ what: 'rejected', at: [29, '09:20'], note: '公共车位不能装锁，可以到物业登记夜间车位。' }],
  },
  {
    citizen: 'demo-citizen-malin',
    wording: { kind: 'other', title: '家里的煤气灶打不着火', details: '一个人不敢动。' },
    posted: [22, '18:10'],
    steps: [
      { what: 'assigned', at: [22, '18:40'], helper: 'demo-service-wang' },
      { what: 'withdrawn', at: [22, '20:05'] },
    ],
  },
  {
    citizen: 'demo-citizen-wuyun',
    wording: { kind: 'facilities', title: '村口路灯坏了两盏', details: '晚上接孩子回来，路黑。' },
    posted: [33, '20:30'],
    steps: [
      { what: 'assigned', at: [32, '09:10'], helper: 'demo-township-siqingaowa' },
      { what: 'done', at: [28, '15:20'], note: '换了灯头，亮了。' },
      { what: 'lapsed', at: [21, '15:30'] },
    ],
  },
  {
    resident: {
      ...{ name: '宝音', address: '阿拉坦嘎查北排第三户', at: 'pastures' },
      enteredBy: 'demo-secretary-gaowa',
    },
    wording: { kind: 'hardship', title: '家里老人摔了，没人做饭', details: '孩子在外地，这几天过不来。' },
    posted: [5, '09:30'],
    steps: [
      { what: 'assigned', at: [5, '09:50'], helper: 'demo-member-temuer' },
      { what: 'progress', at: [4, '12:20'], note: '中午送了饭，晚上再去。' },
    ],
  },
];

/** The errands of the demo's own people, as far as their stories have come by now. */
export function errandStoriesOf(heart: Heart, registry: Registry, now: Date): ErrandRecord[] {
  const today = dayOf(now);
  const instant = ([days, time]: Ago) => instantAt(daysAfter(today, -days), time);
  const citizens = citizensOf(heart);
  return stories.map(({ citizen, resident, wording, posted, steps }, place) => {
    const key = `errand${place + 1}`;
    const known = citizens.find(({ openid }) => openid === citizen);
    const community = known?.community ?? heart[resident?.at ?? 'community'];
    const [staff] = registry.staffMembers.get(community._id) ?? [];
    if (!staff) throw new Error(`Nobody runs ${community.name}`);
    const { name, address } = known ?? resident ?? { name: '', address: '' };
    const events = steps.map((event) => ({
      ...event,
      ...('helper' in event ? { helper: registry.helperOf(event.helper) } : {}),
      at: instant(event.at),
    })) as ErrandEvent[];
    return errandRecord(
      {
        ...{ key, community, staff, wording, citizen: known?.openid ?? null, postedAt: instant(posted) },
        ...(resident?.enteredBy ? { enteredBy: registry.helperOf(resident.enteredBy) } : {}),
        contact: { name, address, phone: phoneOf(randomOf('citizen', known?.openid ?? key)) },
      },
      events,
    );
  });
}
