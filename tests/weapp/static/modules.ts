import type { CallExpression, Node } from 'acorn';
import { simple } from 'acorn-walk';
import { type Build, resolve } from '../built/build';
import { type Fault, fault } from './fault';
import { lineOf, type Script } from './scripts';

const isRequire = (node: CallExpression) =>
  node.callee.type === 'Identifier' && node.callee.name === 'require' && node.arguments.length > 0;

/** Every `require` names, relatively, a script of the same package or the main one. */
export function* unresolvedModules(build: Build, scripts: Script[]): Generator<Fault> {
  for (const { file, tree } of scripts) {
    const asked: { id: string; at: Node }[] = [];
    simple(tree, {
      CallExpression(node) {
        const [first] = node.arguments;
        if (isRequire(node) && first?.type === 'Literal') asked.push({ id: String(first.value), at: node });
      },
    });
    for (const { id, at } of asked) {
      const found = resolve(file, id).replace(/(\.js)?$/, '.js');
      const where = build.packageOf(found);
      if (!/^\.{0,2}\//.test(id) || !build.has(found))
        yield fault(file, `require("${id}") at ${lineOf(at)} finds nothing in the package`);
      else if (where !== '' && where !== build.packageOf(file))
        yield fault(file, `requires ${found} of another subpackage, ${where}`);
    }
  }
}
