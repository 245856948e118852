/** The home page. */
export const home = {
  goodMorning: '早上好，{name}',
  goodAfternoon: '下午好，{name}',
  goodEvening: '晚上好，{name}',
  welcome: '你好',
  welcomeNote: '有难处，说一声；想帮忙，看一看',

  // What waits
  waitsForYou: '等我办的',
  waitsForSecretary: '等你处理',
  leaveRequests: '{n} 个人请假，等你同意',
  leaveRequestsNote: '点进去，一下就能同意',
  captures: '{n} 人补传的签到，等你确认',
  bindRequests: '{n} 个人想和名册对上',
  bindRequestsNote: '看一眼是不是本支部的人',
  studyNotes: '{n} 篇学习笔记等你看',
  studyNotesNote: '看过才记学时',
  planThemeDay: '这个月的主题党日还没安排',
  planThemeDayNote: '{due}',
  wishesToVerify: '{n} 个心愿等你核实',
  wishesToVerifyNote: '核实了，党员才看得到',
  resolutionNote: '会上定的，由你来办 · {due}',
  resolutionPast: '会上定的，由你来办 · {due}，办好了说一声',
  claimedWishNote: '你认领的心愿 · {due}',
  wishToConfirmNote: '帮忙的人说办好了，你来说一声',
  bindWaiting: '书记还在看你的申请',
  bindWaitingNote: '{branch}，看过会告诉你',

  // The next activity
  noNext: '最近没有安排活动',
  noNextSecretary: '定个日子和地方，一分钟就能安排好。',
  noNextMember: '书记安排好以后，这里马上能看到。',

  // My year
  year: '我的这一年',
  attended: '到会',
  attendedOf: '/ {n} 次',
  wishesFulfilled: '心愿办结',
  wishUnit: '个',
  volunteered: '志愿服务',
  timesUnit: '次',
  hours: '学时',
  yearTitle: '我的这一年',
  yearHow:
    '到会：开过的会和主题党日里，你来了几次，晚到、远程也算到。年老体弱记为「不计」的、取消了的不算在内。\n心愿办结：你认领、群众确认办好的。\n学时：参加活动自动记上的，加上自己学的。\n这些只有你自己和支部能看到，不排名。',
  yearNone: '今年还没有记录',
  yearNoneNext: '参加一次活动，这里就会有。',

  // Ways on
  doors: '常用',
  rollUp: '{name}汇总',
  rollUpNote: '办了什么、到了多少，看到每个支部',
  summary: '支部概况',
  summaryNote: '该办的、到会、学时、心愿，一眼看清',
  plan: '安排活动',
  planNote: '主题党日、三会一课',
  verify: '核实心愿',
  verifyNote: '居民许的心愿，先看真不真、合不合理',
  activities: '支部活动',
  activitiesNote: '接下来的，和以前的记录',
  calendarNote: '哪天有什么，一个月看清',

  // A citizen's home
  wishLead: '家里有件小事，自己办着难？',
  wishNote: '说一声，社区看过，会有党员来帮。姓名、电话、住址不公开。',
  wishPost: '许个心愿',
  around: '看看',
  myWishes: '我许的心愿',
  myWishesNote: '{n} 个还在办',
  wall: '大家的心愿',
  wallNote: '街坊邻居等着有人帮的事',
  bind: '我是党员',
  bindNote: '和支部名册对上，就能签到、认领心愿、记学习',

  // The simple home
  simpleHello: '{name}，您好',
  simpleNext: '{day} {time}，{place}',
  simpleNothing: '最近没有安排活动',
  simpleCheckIn: '签到',
  simpleCheckInNote: '到了会场，点这里扫一扫',
  simpleWishesNote: '有难处，说一声',
  simpleStudyNote: '学一点，记一次',
} as const;
