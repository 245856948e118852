import type { Node, Program } from 'acorn';
import { full } from 'acorn-walk';
import type { Build } from '../built/build';
import { privateApis } from './private-apis';
import type { Script } from './scripts';

/** Properties of a component whose value decides whether it touches something private. */
const kindProperties = new Set(['openType', 'open-type', 'type']);

function textsIn(node: Node): string[] {
  const texts: string[] = [];
  full(node, (inner) => {
    const { value } = inner as Node & { value?: unknown };
    if (inner.type === 'Literal' && typeof value === 'string') texts.push(value);
  });
  return texts;
}

function privateIn(tree: Program): string[] {
  const found: string[] = [];
  full(tree, (node) => {
    if (node.type === 'MemberExpression') {
      const { property, computed } = node as Node & { property: Node & { name?: string }; computed: boolean };
      if (!computed && property.name !== undefined) found.push(property.name);
    }
    if (node.type === 'Property') {
      const { key, value } = node as Node & { key: Node & { name?: string; value?: unknown }; value: Node };
      if (kindProperties.has(key.name ?? String(key.value))) found.push(...textsIn(value));
    }
  });
  return found.filter((name) => privateApis.has(name));
}

/** Which private calls, button kinds and components the build uses, and the first file that does. */
export function privateUse(build: Build, scripts: Script[]): Map<string, string> {
  const uses = new Map<string, string>();
  const note = (name: string, file: string) => {
    if (!uses.has(name)) uses.set(name, file);
  };
  for (const { file, tree } of scripts) for (const name of privateIn(tree)) note(name, file);
  for (const file of build.ending('.wxml')) {
    const source = build.text(file);
    for (const name of privateApis)
      if (source.includes(`<${name} `) || source.includes(`open-type="${name}"`)) note(name, file);
  }
  return uses;
}
