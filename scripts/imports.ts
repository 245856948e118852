/**
 * Holds the tree to import-rules.ts: who may import from whom, no circles, no folder without a rule. Imports are read by the
 * compiler that the tests use, so that types, re-exports, `require` and `import()` are all seen and words in texts are not.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { circlesOfTypesIn, type ImportRule, importRules, TESTS } from './import-rules';

/** One import as the file says it. */
export interface Import {
  specifier: string;
  /** Nothing of it is left when the code runs. */
  typesOnly: boolean;
}

/** The project's files by path from its root, with their text. */
export type Tree = ReadonlyMap<string, string>;

const ALIASES: ReadonlyArray<readonly [prefix: string, folder: string]> = [
  ['@/', 'src/'],
  ['@contract/', 'contract/'],
];
const CODE = /\.[cm]?[jt]sx?$/;
const ENDINGS = ['', '.ts', '.tsx', '.h5.ts', '.h5.tsx', '.d.ts', '.js', '.cjs', '/index.ts', '/index.tsx'];
/** Calls whose first argument names a module. */
const LOADERS = new Set(['require', 'requireActual', 'import']);

/** What a file imports, in its order. Throws on a file that does not parse. */
export function importsOf(file: string, source: string): Import[] {
  // Declarations of JavaScript beside them: no parser setting reads them, and they lead nowhere else.
  if (file.endsWith('.d.ts')) return [];
  const found: Import[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const one = node as SyntaxNode;
    const said = specifierOf(one);
    if (said) found.push(said);
    Object.values(one).forEach(visit);
  };
  visit(parseSync(source, { syntax: 'typescript', tsx: !/\.[cm]?ts$/.test(file) }).body);
  return found;
}

interface SyntaxNode {
  type?: string;
  value?: unknown;
  source?: { value: string } | null;
  typeOnly?: boolean;
  specifiers?: Array<{ isTypeOnly?: boolean }>;
  callee?: SyntaxNode & { property?: { value?: string } };
  arguments?: Array<{ expression: SyntaxNode }>;
  argument?: SyntaxNode;
}

const DECLARATIONS = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']);

function specifierOf(node: SyntaxNode): Import | null {
  if (DECLARATIONS.has(node.type ?? '') && node.source) {
    const named = node.specifiers ?? [];
    const eachType = named.length > 0 && named.every(({ isTypeOnly }) => isTypeOnly);
    return { specifier: node.source.value, typesOnly: Boolean(node.typeOnly) || eachType };
  }
  if (node.type === 'TsImportType') return { specifier: String(node.argument?.value), typesOnly: true };
  if (node.type !== 'CallExpression') return null;
  const callee = node.callee;
  const name = callee?.type === 'Import' ? 'import' : (callee?.property?.value ?? callee?.value);
  const [first] = node.arguments ?? [];
  if (!LOADERS.has(String(name)) || first?.expression.type !== 'StringLiteral') return null;
  return { specifier: String(first.expression.value), typesOnly: false };
}

/** Where an import leads, from the project's root, without a promise that it is there; null for a library. */
function target(file: string, specifier: string): string | null {
  for (const [prefix, folder] of ALIASES) {
    if (specifier.startsWith(prefix)) return folder + specifier.slice(prefix.length);
  }
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : null;
}

const resolved = (tree: Tree, to: string) =>
  ENDINGS.map((ending) => to + ending).find((one) => tree.has(one));

const within = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`);

interface Line extends ImportRule {
  /** The folder with `*` filled in. */
  own: string;
}

/** The rule that holds for a file, its `*` filled in; null where no folder of it has one. */
export function ruleOf(file: string, rules: readonly ImportRule[] = importRules): Line | null {
  const parts = file.split('/');
  const fits = rules
    .map((rule) => ({ rule, names: rule.folder.split('/') }))
    .filter(
      ({ rule, names }) =>
        (!rule.ownFilesOnly || parts.length === names.length + 1) &&
        names.length <= parts.length &&
        names.every((name, at) => name === '*' || name === parts[at]),
    )
    // A line for a single file or a deeper folder comes first.
    .sort((one, other) => other.names.length - one.names.length);
  const best = fits[0];
  if (!best) return null;
  return { ...best.rule, own: parts.slice(0, best.names.length).join('/') };
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file);

/** A page's test may open other pages; one of the cloud's side stays with what its folder may use. */
const ownRoom = (file: string) => (within(file, 'src') ? ['src'] : []);

/** Why a file may not have an import, or null. */
function objection(tree: Tree, file: string, said: Import): string | null {
  const to = target(file, said.specifier);
  if (to === null) return null;
  if (to.startsWith('..')) return 'leaves the project';
  const found = resolved(tree, to) ?? to;
  const rule = ruleOf(file);
  if (!rule || within(found, rule.own)) return null;
  const may = isTest(file) ? [...rule.may, TESTS, ...ownRoom(file)] : rule.may;
  if (may.some((folder) => within(found, folder))) return null;
  const types = (rule.types ?? []).some((folder) => within(found, folder));
  if (types) return said.typesOnly ? null : `${rule.own} may import only types from ${found}`;
  return `${rule.own} may not import from ${found}`;
}

/** All that is wrong with the tree's imports, a line each: files first, then circles. */
export function wrongImports(tree: Tree): string[] {
  const wrong: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, source] of tree) {
    if (!ruleOf(file)) wrong.push(`${file}: its folder has no rule in scripts/import-rules.ts`);
    const imports = importsOf(file, source);
    for (const said of imports) {
      const reason = objection(tree, file, said);
      if (reason) wrong.push(`${file}: ${reason}`);
    }
    const typesCount = !circlesOfTypesIn.some((folder) => within(file, folder));
    const own = imports.flatMap(({ specifier, typesOnly }) => {
      const to = typesOnly && !typesCount ? null : target(file, specifier);
      return (to !== null && resolved(tree, to)) || [];
    });
    graph.set(file, own);
  }
  return [...wrong, ...circles(graph).map((circle) => `a circle: ${circle.join(' → ')}`)];
}

/** The circles of imports, types counted, each once. (Tarjan's strongly connected components.) */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (file: string) => {
    order.set(file, order.size);
    low.set(file, order.size - 1);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      else if (!stack.includes(next)) continue;
      low.set(file, Math.min(low.get(file) as number, low.get(next) as number));
    }
    if (low.get(file) !== order.get(file)) return;
    const component = stack.splice(stack.indexOf(file));
    if (component.length > 1) found.push(component.sort());
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return found;
}

/** Not ours, or made. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'docs', '.git']);

/** The code of the project at `root`, settings at its top level left out. */
export function readTree(root: string): Tree {
  const tree = new Map<string, string>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (!LEFT_OUT.has(entry.name) && !entry.name.startsWith('.')) walk(name);
      } else if (folder && CODE.test(entry.name)) tree.set(name, readFileSync(path.join(root, name), 'utf8'));
    }
  };
  walk('');
  return tree;
}
