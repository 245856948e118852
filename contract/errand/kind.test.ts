import { kindOfLine } from './kind';

test.each([
  ['帮王奶奶换了灯泡', 'facilities'],
  ['给3号楼老人送药', 'hardship'],
  ['帮着办高龄补贴认证', 'documents'],
  ['劝和两家地界的事', 'dispute'],
  ['清了门口的雪', 'surroundings'],
  ['讲解了合作医疗新政策', 'policy'],
  ['问了农机补贴的材料', 'documents'],
  ['搭了把手', 'other'],
  ['', 'other'],
] as const)('「%s」 is of the kind %s', (line, kind) => {
  expect(kindOfLine(line)).toBe(kind);
});
