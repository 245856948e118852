import { performance } from 'node:perf_hooks';
import type { Build } from '../built/build';
import { told } from '../host/faults';
import { within } from '../host/node';
import { type Owner, Phone } from '../host/phone';
import type { Templates } from '../host/templates';
import { type Fault, fault } from '../static/fault';

/** WeChat's audit complains beyond these (platform.md §5.2); depth and nodes as aimed at. */
export const pageLimits = { nodes: 1000, depth: 30 };

/** Bytes that one setData may carry before we think it too much for an old phone. */
export const setDataLimit = 64 * 1024;

/** What a page was like when it was opened. */
export interface Opened {
  address: string;
  nodes: number;
  depth: number;
  words: number;
  /** What opening it cost: each setData's bytes, and calls to the cloud. */
  setData: number[];
  calls: number;
  /** Milliseconds of this machine. */
  took: number;
}

/** Handlers that the page's drawing names and that its program does not have. */
function missingHandlers({ running }: Phone): string[] {
  const tree = running.navigation.top?.part.tree;
  if (!tree) return [];
  return [...within(tree)].flatMap(({ attr, owner }) =>
    Object.entries(attr)
      .filter(([name, method]) => /^(capture-)?(bind|catch)/.test(name) && method)
      .filter(([, method]) => typeof owner.self[String(method)] !== 'function')
      .map(([name, method]) => `${owner.file} has no method "${String(method)}" for ${name}`),
  );
}

/** Pages whose scripts were evaluated though nobody opened them. */
export function evaluatedTooSoon({ running, build }: Phone): string[] {
  const opened = new Set(running.counts.opened.map(({ url }) => running.navigation.read(url).path));
  const scripts = running.modules.evaluated.map(({ file }) => file.replace(/\.js$/, ''));
  return scripts.filter((file) => build.pages.includes(file) && !opened.has(file));
}

/** Opens an address on a fresh phone, after the first page as WeChat does. */
export async function openPage(
  build: Build,
  templates: Templates,
  owner: Owner,
  address: string,
): Promise<{ opened?: Opened; faults: Fault[] }> {
  const phone = new Phone(build, owner, { templates });
  const startedAt = performance.now();
  let opened: Opened | undefined;
  try {
    await phone.launch();
    const before = { setData: phone.counts.setData.length, calls: phone.counts.calls.length };
    const isFirst = address === `/${phone.page.file}`;
    if (!isFirst) await phone.open(address);
    const { nodes, depth } = phone.screen.size;
    opened = {
      address,
      nodes,
      depth,
      words: phone.screen.text.length,
      setData: phone.counts.setData.slice(isFirst ? 0 : before.setData).map(({ bytes }) => bytes),
      calls: phone.counts.calls.length - (isFirst ? 0 : before.calls),
      took: performance.now() - startedAt,
    };
    if (opened.words === 0 && nodes < 3) phone.faults.add('shows nothing');
    if (nodes >= pageLimits.nodes)
      phone.faults.add(`${nodes} nodes; fewer than ${pageLimits.nodes} are wanted`);
    if (depth >= pageLimits.depth) phone.faults.add(`${depth} deep; less than ${pageLimits.depth} is wanted`);
    const heaviest = Math.max(0, ...opened.setData);
    if (heaviest > setDataLimit)
      phone.faults.add(`a setData of ${heaviest} bytes; at most ${setDataLimit} are wanted`);
    for (const page of evaluatedTooSoon(phone))
      phone.faults.add(`the script of ${page} runs before it is needed`);
    for (const handler of missingHandlers(phone)) phone.faults.add(handler);
  } catch (why) {
    phone.faults.add(told(why));
  }
  phone.kill();
  const faults = phone.faults.list.map((what) => fault(address, what));
  return opened ? { opened, faults } : { faults };
}
