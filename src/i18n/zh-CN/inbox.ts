/** Messages to one person: the inbox, and asking for leave to remind them. */
export const inbox = {
  title: '消息',
  door: '消息',
  doorUnread: '消息 {n}',
  doorLabel: '消息，{n} 条没看',
  mineNote: '活动安排、开会前的提醒、请假的答复',
  unread: '{n} 条没看',
  readAll: '都看过了',
  unreadLabel: '没看过',
  none: '还没有消息',
  noneNext: '有了新活动、活动有变动、快开会了、请假有了答复，都会告诉你。',
  whenWhere: '{day} {time} · {place}',
  when: '{day} {time}',
  instead: '{now}（原来是{was}）',

  // What each kind says
  activityAnnounced: '新安排：{title}',
  activityChanged: '有变动：{title}',
  activityCancelled: '取消了：{title}',
  branchLeft: '有支部不参加了：{title}',
  dayBefore: '快到了：{title}',
  hourBefore: '马上开始：{title}',
  leaveApproved: '请假同意了：{title}',
  leaveDeclined: '请假没同意：{title}',
  resolutionDue: '有件事快到期：{title}',

  // Leave to remind
  askWhy: '点了「我会到」，微信会问一声能不能发提醒。同意了，开会前、有变动时会告诉你。',
} as const;
