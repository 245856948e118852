import { type Node, type Program, parse } from 'acorn';
import { full } from 'acorn-walk';
import type { Build } from '../built/build';
import { type Fault, fault } from './fault';

/**
 * What iOS 12 and Chrome 70 read: ES2018, and of ES2019 `catch` without a name.
 * Neither WeChat's tools (project.config.json has es6: false) nor the phone makes newer syntax older.
 */
const readable = 2019;

export interface Script {
  file: string;
  tree: Program;
}

export const lineOf = (node: Node): string =>
  node.loc ? `${node.loc.start.line}:${node.loc.start.column}` : '?';

/** Every script of the build, parsed; what cannot be parsed by the oldest phones is a fault. */
export function readScripts(build: Build): { scripts: Script[]; faults: Fault[] } {
  const scripts: Script[] = [];
  const faults: Fault[] = [];
  for (const file of build.ending('.js')) {
    try {
      const tree = parse(build.text(file), {
        ecmaVersion: readable,
        sourceType: 'script',
        locations: true,
        ranges: true,
      });
      scripts.push({ file, tree });
      faults.push(...lookBehinds(file, tree));
    } catch (why) {
      faults.push(fault(file, `the oldest phones (iOS 12) cannot read it: ${(why as Error).message}`));
    }
  }
  return { scripts, faults };
}

/** A pattern that looks behind parses as ES2018, but no iPhone read it before iOS 16.4. */
function lookBehinds(file: string, tree: Program): Fault[] {
  const faults: Fault[] = [];
  full(tree, (node) => {
    if (node.type !== 'Literal') return;
    const { regex } = node as Node & { regex?: { pattern: string } };
    if (regex && /\(\?<[=!]/.test(regex.pattern))
      faults.push(fault(file, `pattern that looks behind at ${lineOf(node)}: iPhones before 16.4 cannot`));
  });
  return faults;
}
