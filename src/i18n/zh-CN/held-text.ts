/** Texts that wait until somebody has looked at them. */
export const heldText = {
  title: '待复核的文字',
  why: '这些文字会有多人看到，系统未能判定。请您复核：同意即按原文发出，不同意请写明原因。',
  review: '系统未能判定',
  unchecked: '系统当时未能核对',
  from: '{by} · {place} · {day}',
  citizen: '群众',
  release: '同意发出',
  released: '已发出',
  lapsed: '已复核，但这件事已不能办理，已告知本人',
  decline: '不予发出',
  declined: '已告知本人',
  declineTitle: '不予发出',
  declineWhy: '本人会看到这句话，请写明怎么改。',
  declineExample: '例：请去掉第二句再发',
  none: '没有待复核的文字',
  noneNext: '系统未能判定的文字会先到这里，您复核后才会发出。',
} as const;
