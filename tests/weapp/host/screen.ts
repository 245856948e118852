import { measure, textOf, type ViewNode, within } from './node';
import type { Phone } from './phone';
import { selectAll } from './select';

/** What the page on top shows. */
export class Screen {
  constructor(readonly phone: Phone) {}

  /** The drawing of the page. @throws when it has not been drawn. */
  get tree(): ViewNode {
    const { file, part } = this.phone.page;
    if (!part.tree) throw new Error(`${file} shows nothing`);
    return part.tree;
  }

  get text(): string {
    return textOf(this.tree);
  }

  all(selector: string): ViewNode[] {
    return selectAll(this.tree, selector);
  }

  /** The first element that a selector names. @throws when there is none. */
  find(selector: string): ViewNode {
    const [first] = this.all(selector);
    if (!first) throw new Error(`${this.phone.page.file} shows no ${selector}; it shows: ${this.text}`);
    return first;
  }

  /** The innermost element whose whole text or spoken label this is; the last one where there are several. */
  findWords(words: string): ViewNode {
    const found = [...within(this.tree)].filter(
      (node) => node.text === undefined && (textOf(node).trim() === words || node.attr.ariaLabel === words),
    );
    const last = found.at(-1);
    if (!last) throw new Error(`${this.phone.page.file} does not say ${words}; it says: ${this.text}`);
    return last;
  }

  /** Elements, depth, and most children of one element. */
  get size(): { nodes: number; depth: number; widest: number } {
    return measure(this.tree);
  }
}
