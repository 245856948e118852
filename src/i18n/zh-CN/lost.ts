/** A page that was not told what it is about: what is missing, and where to look. */
export const lost = {
  activity: '没有说是哪次活动',
  activityNext: '打开的链接少了一截。在活动列表里点进去就能看到。',
  activityGo: '查看活动列表',
  wish: '没有说是哪个心愿',
  wishNext: '打开的链接少了一截。到“心愿”里点进去就能看到。',
  wishGo: '查看心愿',
  errand: '没有说是哪件帮办事项',
  errandNext: '打开的链接少了一截。在帮办列表里点进去就能看到。',
  errandGo: '查看帮办列表',
  organization: '没有说是哪个社区或支部',
  organizationNext: '打开的链接少了一截。请再扫一次贴着的码，或者从“心愿”里进去。',
  organizationGo: '查看心愿',
  sheet: '没有说是哪一份反馈单',
  sheetNext: '打开的链接少了一截。在收到的反馈单里点进去就能看到。',
  sheetGo: '查看收到的反馈单',
} as const;
