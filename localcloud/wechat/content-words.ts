/** Words by which the stand-in judges, with WeChat's labels: enough to meet each answer, no list of its own worth. */
export const riskyWords: ReadonlyArray<{ word: string; label: number }> = [
  { word: '代开发票', label: 10001 },
  { word: '加微信领红包', label: 10001 },
  { word: '色情', label: 20002 },
  { word: '王八蛋', label: 20003 },
  { word: '办假证', label: 20006 },
  { word: '稳赚不赔', label: 20008 },
];

/** What a person should look at: the real check marks much official wording so (§4.3). */
export const reviewWords: ReadonlyArray<{ word: string; label: number }> = [
  { word: '国家领导人', label: 20001 },
  { word: '举报', label: 20001 },
  { word: '低俗', label: 20012 },
  { word: '转载自', label: 20013 },
];
