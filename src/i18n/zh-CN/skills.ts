/** 我会做的: what a member can do for others. */
export const skills = {
  title: '我会做的',
  mineNote: '选几样拿手的，心愿墙先推荐合适的',
  why: '最多选 {n} 样，只有您自己看得到',
  whyMore: '只用来给您挑心愿，不公开、不打分、不派任务，随时能改。',
  field: '我会',
  most: '最多选 {n} 样，先去掉一样',
  save: '保存',
  saved: '已保存，心愿墙会先推荐合适的',
  savedNone: '好，那就照常看心愿墙',
  toWall: '去心愿墙看看',
  registerFirst: '认领心愿，要先到社区报到。',
  register: '去报到',
} as const;
