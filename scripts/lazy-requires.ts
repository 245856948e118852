import { type Node, parse } from 'acorn';
import { analyze } from 'eslint-scope';
import type * as estree from 'estree';

/** How CommonJS and webpack ask for a module, and what TypeScript wraps around it. */
const askers = new Set(['require', '__webpack_require__']);
const wrappers = new Set(['__importDefault', '__importStar']);

interface Edit {
  start: number;
  end: number;
  text: string;
}

type Located = estree.Node & Node;

/** The module that an expression asks for: `require("a")`, `__importDefault(require("a"))`. */
function askedFor(expression: estree.Node | null | undefined): string | undefined {
  if (expression?.type !== 'CallExpression' || expression.callee.type !== 'Identifier') return undefined;
  const { name } = expression.callee;
  const [first] = expression.arguments;
  if (wrappers.has(name)) return askedFor(first);
  return askers.has(name) && first?.type === 'Literal' ? String(first.value) : undefined;
}

/**
 * The same CommonJS script, but each of the named modules is asked for when it is first used instead of at the top:
 * `const a = require("a")` becomes a function that asks once, and each use of `a` a call of it.
 * @throws when a named module is asked for in no such way, so that an update of the script is noticed.
 */
export function lazyRequires(source: string, modules: readonly string[]): string {
  const tree = parse(source, { ecmaVersion: 2022, sourceType: 'script', ranges: true });
  const scopes = analyze(tree as unknown as estree.Program, { ecmaVersion: 2022, sourceType: 'script' });
  const edits: Edit[] = [];
  const found = new Set<string>();
  for (const { defs, references } of scopes.scopes.flatMap(({ variables }) => variables)) {
    const [definition] = defs;
    if (defs.length !== 1 || definition?.type !== 'Variable') continue;
    const asking = definition.node.init as Located | null;
    const module = askedFor(asking);
    if (!asking || module === undefined || !modules.includes(module)) continue;
    if (references.some((one) => one.isWrite() && !one.init)) continue;
    found.add(module);
    const once = `(() => { let module; return () => (module ??= ${source.slice(asking.start, asking.end)}); })()`;
    edits.push({ start: asking.start, end: asking.end, text: once });
    for (const { identifier, init } of references) {
      // In brackets, since `new a.B()` must not become `new a().B()`.
      const { start, end, name } = identifier as estree.Identifier & Node;
      if (!init) edits.push({ start, end, text: `(${name}())` });
    }
  }
  const missing = modules.filter((module) => !found.has(module));
  if (missing.length > 0) throw new Error(`The script does not ask for ${missing.join(', ')} as it used to.`);
  return edits
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), source);
}
