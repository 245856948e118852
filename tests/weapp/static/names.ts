import type { Node } from 'acorn';
import { simple } from 'acorn-walk';
import { analyze } from 'eslint-scope';
import type * as estree from 'estree';
import { type Fault, fault } from './fault';
import { lineOf, type Script } from './scripts';

/**
 * What a script in a mini program may name without declaring it: the language as iOS 12 and Chrome 70 have it, and
 * what WeChat gives. No window, document, process, fetch, URL, AbortController; no Intl (WeChat on Android lacks it).
 */
const given = new Set(
  `Object Function Array Number Boolean String Symbol Math JSON Date RegExp Error EvalError RangeError ReferenceError
  SyntaxError TypeError URIError Map Set WeakMap WeakSet Promise Proxy Reflect ArrayBuffer DataView Int8Array Uint8Array
  Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array AggregateError parseInt parseFloat isNaN
  isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI escape unescape undefined NaN Infinity arguments
  globalThis console setTimeout clearTimeout setInterval clearInterval wx App Page Component Behavior getApp
  getCurrentPages require module exports requirePlugin requireMiniProgram __wxConfig`.split(/\s+/),
);

/** Named by Taro's own runtime in a branch that only Douyin takes. */
const fromTaro = new Set(['tt']);

/** Names that a script looks for before it uses them (`typeof window !== 'undefined'`) may be absent. */
function lookedFor({ tree }: Script): Set<string> {
  const names = new Set<string>();
  simple(tree, {
    UnaryExpression({ operator, argument }) {
      if (operator === 'typeof' && argument.type === 'Identifier') names.add(argument.name);
    },
  });
  return names;
}

/** Names used that no mini program has: each would be a ReferenceError on the phone. */
export function* absentNames(scripts: Script[]): Generator<Fault> {
  for (const script of scripts) {
    const absent = new Map<string, Node>();
    const scopes = analyze(script.tree as unknown as estree.Node, {
      ecmaVersion: 2018,
      sourceType: 'script',
    });
    const allowed = lookedFor(script);
    for (const { identifier } of scopes.globalScope?.through ?? []) {
      const { name } = identifier;
      const known =
        given.has(name) || fromTaro.has(name) || allowed.has(name) || scopes.globalScope?.set.has(name);
      if (!known && !absent.has(name)) absent.set(name, identifier as unknown as Node);
    }
    for (const [name, at] of absent)
      yield fault(script.file, `"${name}" at ${lineOf(at)} does not exist in a mini program`);
  }
}

/** Code made of text, which WeChat forbids; `Function("return this")`, which it answers, is let pass. */
export function* codeFromText(scripts: Script[]): Generator<Fault> {
  for (const { file, tree } of scripts) {
    const found: Fault[] = [];
    const look = (node: { callee: Node; arguments: Node[] } & Node) => {
      if (node.callee.type !== 'Identifier') return;
      const { name } = node.callee as Node & { name: string };
      if (name === 'eval') found.push(fault(file, `eval at ${lineOf(node)}`));
      const body = node.arguments.at(-1) as (Node & { value?: unknown }) | undefined;
      if (name === 'Function' && body?.value !== 'return this')
        found.push(fault(file, `code made of text, Function(…), at ${lineOf(node)}`));
    };
    simple(tree, { CallExpression: look, NewExpression: look });
    yield* found;
  }
}
