/**
 * A scene for each problem of the review that is mended, in an order in which none disturbs a later one. Openids are the
 * demo's (`demo/cast.ts`); words of earlier commits follow today's.
 */
import type { Scene, SceneCall } from './scene';

const secretary = 'demo-secretary-gerile';
const member = 'demo-member-bateer';
const village = 'demo-secretary-gaowa';
const inService = 'demo-service-chen';
const staff = 'demo-staff-li';
const county = 'demo-county-he';
const city = 'demo-city-zhou';
const citizen = 'demo-citizen-malin';
/** Has said several wishes before. */
const returning = 'demo-citizen-wangguilan';

const page = (name: string, query = '') => {
  const [area, rest] = name.split('/');
  return `/packages/${area}/pages/${rest}/index${query}`;
};
const home = '/pages/home/index';
const wall = '/pages/wishes/index';
const study = '/pages/study/index';

const contact = { name: '马琳', phone: '14012345678', address: '新河小区 7 号楼 1 单元 102' };

/** The citizen's community, by a wish of theirs. */
const communityOf = (openid: string): SceneCall[] => [
  { as: openid, call: 'wish.list', input: { view: 'mine' }, keep: { earlier: 'items.0.wishId' } },
  { as: openid, call: 'wish.detail', input: { wishId: '{earlier}' }, keep: { communityId: 'communityId' } },
];

const posts = (title: string): SceneCall[] => [
  ...communityOf(citizen),
  {
    ...{ as: citizen, call: 'wish.post', keep: { wishId: 'wishId' } },
    input: { title, category: 'repairs', communityId: '{communityId}', contact },
  },
];
const publishes: SceneCall = {
  ...{ as: staff, call: 'wish.verify' },
  input: { wishId: '{wishId}', decision: 'publish' },
};
const fulfils: SceneCall[] = [
  { as: inService, call: 'wish.claim', input: { wishId: '{wishId}' } },
  { as: inService, call: 'wish.fulfil', input: { wishId: '{wishId}', note: '换了手摇器，试过了' } },
];

/** The secretary's meeting of today with one member there. Earlier commits opened the check-in by asking for its code. */
const underWay: SceneCall[] = [
  { as: secretary, call: 'summary.home', keep: { activityId: 'next.activityId' } },
  { as: secretary, call: 'activity.open', input: { activityId: '{activityId}' } },
  { as: secretary, call: 'activity.code', input: { activityId: '{activityId}' } },
  {
    ...{ as: secretary, call: 'activity.attendance', input: { activityId: '{activityId}' } },
    keep: { memberId: 'people.0.memberId' },
  },
  {
    ...{ as: secretary, call: 'activity.enter' },
    input: { activityId: '{activityId}', memberIds: ['{memberId}'] },
  },
];

const lastHeld: SceneCall[] = [
  {
    as: secretary,
    call: 'activity.list',
    input: { when: 'past' },
    keep: { activityId: 'items.0.activityId' },
  },
];

export const scenes: readonly Scene[] = [
  // Before anything is done: the pages as the day begins.
  {
    ...{ name: '13-home-on-the-day', who: secretary, page: home },
    look: 'The meeting of today before the to-dos; the code button above the fold.',
  },
  {
    ...{ name: '14-home-before-the-day', who: city, page: home },
    look: 'No large scan button for a meeting that is days away.',
  },
  {
    ...{ name: '14-home-on-the-day-member', who: member, page: home },
    look: 'The large scan button, on the day.',
  },
  {
    ...{ name: '21-home-secretary', who: secretary, page: home, whole: true },
    look: 'Doors are a grid with icons; three to-dos, the rest at a tap.',
  },
  {
    ...{ name: '21-home-staff', who: staff, page: home, whole: true },
    look: 'Doors are a grid with icons; three to-dos, the rest at a tap.',
  },
  {
    ...{ name: '21-home-staff-all', who: staff, page: home, whole: true },
    look: 'All to-dos, by what they are about.',
    steps: [{ tapLike: /^全部 \d+ 件/ }],
  },
  {
    ...{ name: '07-wall-in-service', who: inService, page: wall },
    look: 'Nothing floats over 我来帮.',
  },
  {
    ...{ name: '18-wall', who: inService, page: wall, whole: true, steps: [{ tap: '全部' }] },
    look: 'Cards tell at a look what each is about.',
  },
  {
    ...{ name: '08-counts-of-a-past-meeting', who: secretary, first: lastHeld },
    page: page('activity/attendance', '?activityId={activityId}'),
    look: 'Counts stay on the card; 应到 = 已到 + 请假 + 未到, 不计 apart.',
  },
  {
    ...{ name: '06-summary', who: secretary, page: page('branch/summary'), whole: true },
    look: 'A day outside the month carries its month; 本月 and 今年 are told apart (12).',
  },
  {
    ...{ name: '20-plan', who: secretary, page: page('branch/plan', '?kind=assembly'), whole: true },
    look: 'A quarter, one line a meeting.',
  },
  {
    ...{ name: '16-wish-offered-contact', who: returning, page: page('wish/post'), whole: true },
    look: 'Name, phone, address and community of the last wish are offered.',
  },
  {
    ...{ name: '16-errand-offered-contact', who: returning, page: page('errand/post'), whole: true },
    look: 'The same for a problem.',
  },
  {
    ...{ name: '10-study-entry', who: member, page: study, whole: true },
    look: 'An entry opens, to be corrected or withdrawn.',
    first: [
      {
        ...{ as: member, call: 'study.record' },
        input: { kind: 'course', title: '第九讲：乡村治理', hours: 1, studiedOn: '{today}' },
      },
    ],
    steps: [{ tap: '第九讲：乡村治理' }],
  },
  {
    ...{ name: '22-unknown', who: member, page: page('activity/detail', '?activityId=nothing-of-that-name') },
    look: 'A picture, a reason and a next step.',
  },
  {
    ...{ name: '22-refused', who: citizen, page: page('branch/roll-up') },
    look: 'A picture, a reason and a next step.',
  },
  {
    ...{ name: '22-check-in-without-a-code', who: member, page: '/s' },
    look: 'Nothing is wrong, and nothing warns.',
  },
  {
    ...{ name: '22-offline', who: inService, page: wall, offline: true },
    look: 'A picture, a reason and a next step.',
  },
  {
    ...{ name: '23-hub', who: staff, page: page('community/hub'), whole: true },
    look: 'No explanation box; the doors say a number.',
  },
  {
    ...{ name: '23-needs', who: staff, page: page('community/needs'), whole: true },
    look: 'One line instead of an explanation box.',
  },
  {
    ...{ name: '23-log', who: staff, page: page('errand/log') },
    look: 'One line instead of an explanation box.',
  },
  {
    ...{ name: '23-board', who: staff, page: page('wish/board') },
    look: 'One line instead of an explanation box.',
  },
  {
    ...{ name: '00-mine', who: member, page: '/pages/mine/index', whole: true },
    look: 'The offices’ and the people’s words; 大字 first.',
  },
  {
    ...{ name: '00-words-roll-up', who: city, page: page('branch/roll-up'), whole: true },
    look: 'The offices’ words.',
  },
  {
    ...{ name: '00-words-activity', who: member, first: lastHeld },
    ...{ page: page('activity/detail', '?activityId={activityId}'), whole: true },
    look: 'The offices’ words for what a member reads of a meeting.',
  },
  // What changes the demo.
  {
    ...{ name: '19-publish-undo', who: staff, page: page('wish/verify'), first: posts('阳台纱窗破了个洞') },
    look: 'Passed, and still to be taken back for five seconds.',
    steps: [{ press: ['通过：阳台纱窗破了个洞', '通过阳台纱窗破了个洞'] }],
  },
  {
    ...{ name: '17-confirm-sheet', who: citizen, page: page('wish/detail', '?wishId={wishId}') },
    look: '也放到公开页 is off.',
    first: [...posts('晾衣杆摇不上去了'), publishes, ...fulfils],
    steps: [
      { tap: ['确认已办好', '确认办好'] },
      { write: '想说的话', text: '谢谢小陈' },
      { scrollTo: '也放到公开页' },
    ],
  },
  {
    ...{ name: '24-confirmed', who: citizen, page: page('wish/detail', '?wishId={wishId}') },
    look: 'The happiest moment has a page.',
    first: [...posts('水槽下面往外渗水'), publishes, ...fulfils],
    steps: [
      { tap: ['确认已办好', '确认办好'] },
      { tap: ['非常满意'] },
      { tap: ['确认已办好', '确认办好'] },
      { sees: ['您确认已办好', '你确认办好了'] },
    ],
  },
  {
    ...{ name: '24-fulfilled', who: inService, page: page('wish/detail', '?wishId={wishId}') },
    look: 'So it has for whoever helped.',
    first: [
      ...posts('床头灯的开关坏了'),
      publishes,
      ...fulfils,
      { as: citizen, call: 'wish.confirm', input: { wishId: '{wishId}', outcome: 'confirmed', rating: 5 } },
    ],
  },
  {
    ...{ name: '15-code-page', who: secretary, page: page('activity/code', '?activityId={activityId}') },
    look: '应到 = 已到 + 请假 + 待登记, 不计 apart.',
    first: underWay,
  },
  {
    ...{ name: '05-summary-while-under-way', who: secretary, page: page('branch/summary') },
    look: 'A meeting under way is 签到中, and in no rate.',
  },
  {
    ...{ name: '05-roll-up-while-under-way', who: county, page: page('branch/roll-up') },
    look: 'A meeting under way is in no sum.',
  },
  // Help on the spot.
  {
    ...{ name: 'spot-1-home', who: village, page: home },
    look: '帮办随手记 near the top of the home page.',
  },
  {
    ...{
      name: 'spot-2-line',
      who: village,
      page: page('errand/spot'),
      steps: [{ write: '帮了什么', text: '帮王奶奶换了灯泡' }],
    },
    look: 'One line, and two ways to end it.',
  },
  {
    ...{ name: 'spot-3-noted', who: village, page: page('errand/spot') },
    look: 'Recorded, and one more at a tap.',
    steps: [{ write: '帮了什么', text: '帮王奶奶换了灯泡' }, { tap: '已办好' }, { sees: '已记下' }],
  },
  {
    ...{ name: 'spot-4-evening', who: village, page: page('errand/evening'), whole: true },
    look: 'By kind and place, no name.',
  },
];
