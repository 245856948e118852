/** 我的这一年: what one came to, kind by kind, and each of it. */
export const year = {
  which: '看哪一年',
  year: '{year}年',
  byKind: '各类活动',
  came: '到 {came} / {of} 次',
  late: '晚到 {n}',
  remote: '远程 {n}',
  leave: '请假 {n}',
  absent: '未到 {n}',
  excused: '不计 {n}',
  activities: '每次活动',
  times: '{n} 次',
  lineHours: '{day} · {n} 学时',
  none: '{year}年没有记录',
  noneNext: '那一年的活动没有记在这里。',
  seeComing: '看接下来的活动',
} as const;
