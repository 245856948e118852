/** 管理员代码: the first administrator, appointed by a one-time code. */
export const administrator = {
  title: '管理员代码',
  mineNote: '装好系统的人给您的一次性代码',
  why: '输入安装人员给您的一次性代码',
  whyMore:
    '系统装好以后，安装的人把代码交给第一位管理员。24 小时内有效，只能用一次。没有代码的话，这一页用不上。',
  code: '代码',
  codeHint: '12 个字母和数字，大小写都可以，横线可以不输',
  redeem: '确认',
  done: '您现在是{name}的管理员',
  doneBound: '您现在是{name}的管理员，也已绑定到{branch}的名册',
  own: '您是{name}的管理员',
  ownNote: '管理员看得到系统检查的结果，看不到党员和群众的记录。',
  end: '不再担任',
  endTitle: '不再担任{name}的管理员？',
  endText: '结束以后要有新的代码才能再来。最后一位管理员不能结束。',
  ended: '已经结束',
} as const;
