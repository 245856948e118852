import { type ViewNode, within } from './node';

const simple = /^([\w-]+)?((?:[#.][\w-]+|\[[^\]]+\])*)$/;

function matches(node: ViewNode, selector: string): boolean {
  if (node.text !== undefined) return false;
  const [, tag, rest = ''] = selector.match(simple) ?? [];
  if (tag === undefined && rest === '') throw new Error(`cannot read the selector ${selector}`);
  if (tag !== undefined && node.tag !== tag) return false;
  return (rest.match(/[#.][\w-]+|\[[^\]]+\]/g) ?? []).every((piece) => {
    if (piece.startsWith('#')) return node.id === piece.slice(1);
    if (piece.startsWith('.')) return node.classes.includes(piece.slice(1));
    const [name = '', value] = piece.slice(1, -1).split(/=(.*)/s);
    if (value === undefined) return node.attr[name] !== undefined;
    return String(node.attr[name]) === value.replace(/^["']|["']$/g, '');
  });
}

/** Everything inside a node that a selector names: tags, ids, classes, attributes, one inside another. */
export function selectAll(root: ViewNode, selector: string): ViewNode[] {
  const parts = selector.trim().split(/\s+/).reverse();
  const [last = '', ...outer] = parts;
  return [...within(root)].filter((node) => {
    if (!matches(node, last)) return false;
    let above = node.parent;
    for (const part of outer) {
      while (above !== undefined && !matches(above, part)) above = above.parent;
      if (above === undefined) return false;
      above = above.parent;
    }
    return true;
  });
}
