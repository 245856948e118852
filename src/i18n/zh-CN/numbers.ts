/** Numbers in a text for many people by which somebody can be found. */
export const numbers = {
  mobile: '手机号',
  landline: '座机号',
  identity: '身份证号',
  card: '银行卡号',
  flat: '门牌号',
  found: '文字里有{what}',
  foundNote: '{numbers}。发出后很多人能看到，隐去后再发出吗？',
  hide: '隐去发出',
  keep: '不隐去',
  keepAsk: '这些号码很多人会看到',
  keepNote: '{numbers}。请确认可以公开。',
  keepYes: '照原样发',
} as const;
