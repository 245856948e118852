import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { cleanLine, visible } from '../../contract/text/clean';

/** A form as offices use it: a title, one table, and lines to sign below. */
export interface TableDocument {
  title: string;
  /** Smaller, under the title. */
  subtitle?: string;
  rows: readonly Row[];
  /** Lines under the table, such as for signatures. */
  foot?: readonly string[];
}

/** A row of the table. */
export type Row =
  /** One to three labels with their values, beside each other. */
  | { fields: ReadonlyArray<readonly [label: string, value: string]> }
  /** A label with text of any length; each line break begins a paragraph. */
  | { label: string; text: string }
  /** A heading across the table. */
  | { heading: string }
  /** A list: its first line names the columns; `widths` are parts of the whole. */
  | { columns: readonly string[]; widths: readonly number[]; lines: ReadonlyArray<readonly string[]> };

/** In twentieths of a point: A4 with the margins of official papers (GB/T 9704: 37, 35, 28 and 26 mm), a little wider for a table. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1_440, bottom: 1_247, left: 1_304, right: 1_304 };
const WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** By name only: a reader that lacks one takes its own, so that nothing is embedded. Sizes in half points. */
const BODY_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const TITLE_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const LABEL_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' };
const BODY_SIZE = 22;
const TITLE_SIZE = 34;

type Look = 'body' | 'label' | 'title' | 'subtitle';

const looks = {
  body: { font: BODY_FONT, size: BODY_SIZE },
  label: { font: LABEL_FONT, size: BODY_SIZE },
  subtitle: { font: BODY_FONT, size: BODY_SIZE },
  title: { font: TITLE_FONT, size: TITLE_SIZE, bold: true },
} as const;

/**
 * One line as XML can hold it. Texts stored before they were cleaned on their way in may have a control character or
 * half a sign, which would make the whole file unreadable; a tab in them has kept two things apart and goes on doing so.
 */
const run = (text: string, look: Look) =>
  new TextRun({ text: visible(text).replaceAll('\n', ' '), ...looks[look] });

const paragraph = (text: string, look: Look, alignment: 'left' | 'center' = 'left') =>
  new Paragraph({
    alignment: alignment === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { line: 300 },
    children: [run(text, look)],
  });

interface CellOptions {
  width: number;
  span?: number;
  look?: Look;
  centred?: boolean;
}

function cell(text: string, { width, span = 1, look = 'body', centred = false }: CellOptions): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    children: visible(text)
      .split('\n')
      .map((line) => paragraph(line, look, centred ? 'center' : 'left')),
  });
}

/** Twelve columns make room for one, two or three labels with their values in a row. */
const COLUMNS = 12;
const LABEL_SPAN = 2;
const unit = WIDTH / COLUMNS;

const label = (text: string) =>
  cell(text, { width: unit * LABEL_SPAN, span: LABEL_SPAN, look: 'label', centred: true });

function fieldsRow(fields: ReadonlyArray<readonly [string, string]>): TableRow {
  const share = Math.floor(COLUMNS / fields.length);
  return new TableRow({
    cantSplit: true,
    children: fields.flatMap(([name, value]) => [
      label(name),
      cell(value, { width: unit * (share - LABEL_SPAN), span: share - LABEL_SPAN }),
    ]),
  });
}

const textRow = (name: string, text: string) =>
  new TableRow({
    children: [label(name), cell(text, { width: unit * (COLUMNS - LABEL_SPAN), span: COLUMNS - LABEL_SPAN })],
  });

const headingRow = (heading: string) =>
  new TableRow({
    cantSplit: true,
    children: [cell(heading, { width: WIDTH, span: COLUMNS, look: 'label', centred: true })],
  });

/** The widths in whole columns of the table's twelve, every one at least one of them. */
function spansOf(widths: readonly number[]): number[] {
  const sum = widths.reduce((total, width) => total + width, 0);
  const spans = widths.map((width) => Math.max(1, Math.floor((width / sum) * COLUMNS)));
  const widest = spans.indexOf(Math.max(...spans));
  const rest = COLUMNS - spans.reduce((total, span) => total + span, 0);
  return spans.map((span, at) => (at === widest ? span + rest : span));
}

function listRows(
  columns: readonly string[],
  widths: readonly number[],
  lines: ReadonlyArray<readonly string[]>,
): TableRow[] {
  const spans = spansOf(widths);
  const row = (cells: readonly string[], look: Look, tableHeader: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader,
      children: cells.map((text, at) =>
        cell(text, {
          width: unit * (spans[at] ?? 1),
          span: spans[at] ?? 1,
          look,
          centred: tableHeader || (spans[at] ?? 1) < COLUMNS / 4,
        }),
      ),
    });
  return [row(columns, 'label', true), ...lines.map((line) => row(line, 'body', false))];
}

function rowsOf(row: Row): TableRow[] {
  if ('fields' in row) return [fieldsRow(row.fields)];
  if ('heading' in row) return [headingRow(row.heading)];
  if ('columns' in row) return listRows(row.columns, row.widths, row.lines);
  return [textRow(row.label, row.text)];
}

/** The document as a Word file (DOCX), which WeChat opens by itself. */
export function wordFileOf({ title, subtitle, rows, foot = [] }: TableDocument): Promise<Buffer> {
  const document = new Document({
    creator: '到支部',
    title: cleanLine(title),
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: subtitle ? 60 : 200 },
            children: [run(title, 'title')],
          }),
          ...(subtitle
            ? [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  spacing: { after: 160 },
                  children: [run(subtitle, 'subtitle')],
                }),
              ]
            : []),
          new Table({
            width: { size: WIDTH, type: WidthType.DXA },
            layout: TableLayoutType.FIXED,
            columnWidths: Array.from({ length: COLUMNS }, () => Math.floor(unit)),
            rows: rows.flatMap(rowsOf),
          }),
          ...foot.map(
            (line) =>
              new Paragraph({
                spacing: { before: 240 },
                children: [run(line, 'body')],
              }),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
