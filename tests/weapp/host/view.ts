import { keepControl, valueAttribute } from './controls';
import type { ViewNode } from './node';
import type { Part } from './part';
import type { RawNode } from './templates';

const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Draws a part anew from its data through WeChat's compiled template; parts inside come, change and go with it. */
export function drawPart(part: Part): ViewNode {
  const drawing = new Drawing(part);
  const [tree] = drawing.nodes(part.program.templates.render(`${part.file}.wxml`, part.data), undefined);
  for (const complaint of part.program.templates.complaints())
    part.program.faults.add(`${part.file}.wxml: ${complaint.slice(0, 200)}`);
  drawing.sweep();
  if (tree === undefined) throw new Error(`${part.file}.wxml draws nothing`);
  part.tree = tree;
  return tree;
}

class Drawing {
  readonly #seen = new Set<string>();
  readonly #components: Record<string, string>;
  #unnamed = 0;

  constructor(readonly part: Part) {
    this.#components = part.program.build.componentsOf(part.file);
  }

  /** A raw node as nodes of the screen: `block`s and templates leave only what is in them. */
  nodes(raw: RawNode | string | number | undefined, parent: ViewNode | undefined): ViewNode[] {
    if (raw === undefined || raw === null) return [];
    if (typeof raw !== 'object') return [this.#blank('#text', parent, {}, String(raw))];
    if (raw.tag === 'virtual') return (raw.children ?? []).flatMap((child) => this.nodes(child, parent));
    const node = this.#blank((raw.tag ?? '').replace(/^wx-/, ''), parent, raw.attr ?? {});
    const sid = String(node.dataset.sid ?? node.id);
    if (node.tag in valueAttribute) {
      const key = sid || `${node.tag} ${this.#unnamed++}`;
      node.control = keepControl(node.tag, node.attr, this.part.controls.get(key));
      if (node.control) this.part.controls.set(key, node.control);
    }
    const component = this.#components[node.tag];
    if (component !== undefined) this.#place(component, node, sid);
    node.children.push(...(raw.children ?? []).flatMap((child) => this.nodes(child, node)));
    return [node];
  }

  /** Parts that are no longer drawn leave. */
  sweep(): void {
    for (const [key, inner] of this.part.inner) {
      if (this.#seen.has(key)) continue;
      this.part.inner.delete(key);
      inner.leave();
    }
  }

  #blank(tag: string, parent: ViewNode | undefined, attr: Record<string, unknown>, text?: string): ViewNode {
    const dataset = Object.fromEntries(
      Object.entries(attr)
        .filter(([name]) => name.startsWith('data-'))
        .map(([name, value]) => [camel(name.slice(5).toLowerCase()), value]),
    );
    const classes = String(attr.class ?? '')
      .split(/\s+/)
      .filter(Boolean);
    const id = attr.id === undefined ? '' : String(attr.id);
    const node: ViewNode = { tag, attr, id, classes, dataset, children: [], owner: this.part };
    if (parent) node.parent = parent;
    if (text !== undefined) node.text = text;
    return node;
  }

  #place(file: string, node: ViewNode, sid: string): void {
    const key = `${node.tag}:${sid || this.#unnamed++}`;
    this.#seen.add(key);
    const known = this.part.inner.get(key);
    const inner = known ?? this.part.program.make(file, key);
    this.part.inner.set(key, inner);
    if (!known) inner.lifetime('created');
    inner.at = node;
    Object.assign(inner.self, { id: node.id, dataset: node.dataset });
    inner.give(Object.fromEntries(Object.entries(node.attr).map(([name, value]) => [camel(name), value])));
    node.part = inner;
    if (!known) inner.lifetime('attached');
    const tree = drawPart(inner);
    tree.parent = node;
    node.children.push(tree);
    if (!known) inner.lifetime('ready');
  }
}
