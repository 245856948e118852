const subPackages = [
  {
    root: 'packages/activity',
    pages: [
      'pages/detail/index',
      'pages/code/index',
      'pages/check-in/index',
      'pages/word/index',
      'pages/projector/index',
      'pages/poster/index',
      'pages/create/index',
      'pages/calendar/index',
      'pages/list/index',
      'pages/attendance/index',
      'pages/leave/index',
      'pages/minutes/index',
      'pages/resolutions/index',
    ],
  },
  {
    root: 'packages/wish',
    pages: [
      'pages/detail/index',
      'pages/done/index',
      'pages/post/index',
      'pages/verify/index',
      'pages/overdue/index',
      'pages/board/index',
      'pages/public/index',
    ],
  },
  {
    root: 'packages/errand',
    pages: [
      'pages/detail/index',
      'pages/post/index',
      'pages/list/index',
      'pages/log/index',
      'pages/spot/index',
      'pages/evening/index',
    ],
  },
  {
    root: 'packages/branch',
    pages: [
      'pages/summary/index',
      'pages/roll-up/index',
      'pages/requests/index',
      'pages/people/index',
      'pages/notes/index',
      'pages/groups/index',
      'pages/plan/index',
      'pages/feedback/index',
      'pages/held-texts/index',
      'pages/registrations/index',
    ],
  },
  {
    root: 'packages/community',
    pages: [
      'pages/hub/index',
      'pages/unit/index',
      'pages/units/index',
      'pages/needs/index',
      'pages/sheets/index',
      'pages/sheet/index',
      'pages/received/index',
    ],
  },
  {
    root: 'packages/member',
    pages: [
      'pages/administrator/index',
      'pages/doctor/index',
      'pages/bind/index',
      'pages/feedback/index',
      'pages/register/index',
      'pages/skills/index',
      'pages/inbox/index',
      'pages/privacy/index',
      'pages/year/index',
      'pages/study-record/index',
      'pages/study-entry/index',
    ],
  },
];

/** Every part in every state: for those who build and review, so only where a browser is. */
const gallery = { root: 'packages/gallery', pages: ['pages/parts/index'] };

/** WeChat reviews every mini program that may ask where the phone is: named only when built for it (docs/deploy.md). */
const location =
  process.env.TARO_APP_NEAR === '1'
    ? {
        requiredPrivateInfos: ['getLocation' as const],
        permission: { 'scope.userLocation': { desc: '点一下才看一次：记下会场在哪，或看看离会场近不近' } },
      }
    : {};

export default defineAppConfig({
  ...location,
  pages: ['pages/home/index', 'pages/wishes/index', 'pages/study/index', 'pages/mine/index'],
  subPackages: process.env.TARO_ENV === 'h5' ? [...subPackages, gallery] : subPackages,
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
  window: {
    backgroundColor: '#FAF7F2',
    backgroundTextStyle: 'dark',
    navigationBarBackgroundColor: '#FAF7F2',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '到支部',
  },
  tabBar: {
    color: '#756C61',
    selectedColor: '#C8161D',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'static/home.png',
        selectedIconPath: 'static/home-on.png',
      },
      {
        pagePath: 'pages/wishes/index',
        text: '心愿',
        iconPath: 'static/wishes.png',
        selectedIconPath: 'static/wishes-on.png',
      },
      {
        pagePath: 'pages/study/index',
        text: '学习',
        iconPath: 'static/study.png',
        selectedIconPath: 'static/study-on.png',
      },
      {
        pagePath: 'pages/mine/index',
        text: '我的',
        iconPath: 'static/mine.png',
        selectedIconPath: 'static/mine-on.png',
      },
    ],
  },
});
