/** 我的. */
export const mine = {
  largeType: '大字',
  largeTypeWhy: '字大一些，按钮也大一些',
} as const;
