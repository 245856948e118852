/** What is wrong with a field, said beside it. One text for each `FieldProblem` of the contract. */
export const fields = {
  missing: '这里要填',
  wrongType: '这里填得不对',
  tooShort: '这里还没有写，或者字数不够',
  tooLong: '字数太多了',
  tooSmall: '数目太小了',
  tooLarge: '数目太大了',
  unknownChoice: '请从列出的里面选',
  wrongFormat: '格式不对，请核对一下',
  unexpected: '这里不用填',
} as const;
