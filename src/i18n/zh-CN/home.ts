/** The home page. */
export const home = {
  goodMorning: '早上好，{name}',
  goodAfternoon: '下午好，{name}',
  goodEvening: '晚上好，{name}',
  welcome: '你好',
} as const;
