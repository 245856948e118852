/** 我会做的: what a member can do for others. */
export const skills = {
  title: '我会做的',
  mineNote: '选几样拿手的，心愿墙先给你看用得上的',
  why: '选几样拿手的，最多 {n} 样。只用来给你挑心愿，只有你自己看得到，不公开、不打分、不派任务，随时能改。',
  field: '我会',
  most: '最多选 {n} 样，先去掉一样',
  save: '记下来',
  saved: '记下了，心愿墙会先给你看用得上的',
  savedNone: '好，那就照常看心愿墙',
  toWall: '去心愿墙看看',
  registerFirst: '认领心愿，要先到社区报到。',
  register: '去报到',
} as const;
