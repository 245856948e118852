/** The four tabs: their titles and first words. */
export const tabs = {
  home: '首页',
  wishes: '心愿',
  study: '学习',
  mine: '我的',
} as const;
