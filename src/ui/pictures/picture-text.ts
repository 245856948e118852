/** Never first in a line: hung behind the one before. */
const closing = '，。、！？；：」』）》…';

/**
 * Breaks a text into lines that fit, at most so many, the last one cut short; Chinese may be broken anywhere but before a
 * closing mark.
 */
export function linesOf(
  pen: CanvasRenderingContext2D,
  text: string,
  width: number,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = [''];
  for (const letter of text) {
    const line = lines[lines.length - 1] ?? '';
    if (line === '' || closing.includes(letter) || pen.measureText(line + letter).width <= width) {
      lines[lines.length - 1] = line + letter;
    } else if (lines.length < most) {
      lines.push(letter);
    } else {
      lines[lines.length - 1] = `${[...line].slice(0, -1).join('')}…`;
      break;
    }
  }
  return lines;
}
