import { markupIn, wordsIn } from '../../tests/support/word-file';
import { nameOf } from './made';
import { type Row, wordFileOf } from './table-document';

/** As a text was stored before texts were cleaned on their way in. */
const old = '第3课\t12学时\v网课\u0000\ud83d\u202e';

const paragraphsOf = async (rows: Row[], more: { title?: string; subtitle?: string; foot?: string[] } = {}) =>
  wordsIn(await wordFileOf({ title: '题', rows, ...more }));

test.each<[string, Row]>([
  ['beside its label', { fields: [['内容', old]] }],
  ['in a row of its own', { label: '内容', text: old }],
  ['in a list', { columns: ['课'], widths: [1], lines: [[old]] }],
  ['in a heading', { heading: old }],
  ['as a label', { label: old, text: '' }],
  ['as a column', { columns: [old], widths: [1], lines: [] }],
])('B8: what was apart in an old text stays apart %s', async (_where, row) => {
  const words = await paragraphsOf([row]);
  expect(words).toEqual(expect.arrayContaining(['第3课 12学时', '网课']));
});

test('B8: in what has one line alone, breaks are spaces', async () => {
  const words = await paragraphsOf([{ heading: '一' }], { title: old, subtitle: old, foot: [old] });
  expect(words.filter((line) => line === '第3课 12学时 网课')).toHaveLength(3);
});

test('indentation and empty lines of a text are printed', async () => {
  const words = await paragraphsOf([{ label: '笔记', text: '\u3000\u3000一\n\n二' }]);
  expect(words.slice(-3)).toEqual(['\u3000\u3000一', '', '二']);
});

test.each([
  ['王\u202e芳\t2026年', '王芳 2026年.docx'],
  ['a/b:c', 'a b c.docx'],
  ['𠮷'.repeat(70), `${'𠮷'.repeat(60)}.docx`],
])('a document of %j is called %s', (title, name) => {
  expect(nameOf(title)).toBe(name);
});

test('a name of fifty letters leaves the table as wide as the page: its columns are fixed, and its rows of one width', async () => {
  const widthsOf = async (name: string) => {
    const rows: Row[] = [
      {
        fields: [
          ['主持人', name],
          ['记录人', name],
        ],
      },
      { fields: [['姓名', name]] },
      { columns: ['姓名', '学时', '哪天'], widths: [2, 1, 1], lines: [[name, '2', '3月1日']] },
    ];
    const xml = markupIn(await wordFileOf({ title: name, rows }));
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    return [...xml.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tcW w:type="dxa" w:w="([\d.]+)"/g)].map(([, width]) => Number(width)),
    );
  };
  const widths = await widthsOf('Bayanmandakhnarantsetsegsuvdankhorlooaltanzayasara');
  expect(widths).toEqual(await widthsOf('王芳'));
  expect(widths).toHaveLength(4);
  // Widths are whole twentieths of a point.
  const sums = widths.map((row) => row.reduce((sum, width) => sum + width, 0));
  expect(Math.max(...sums) - Math.min(...sums)).toBeLessThan(3);
});
