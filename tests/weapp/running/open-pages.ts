import type { Build } from '../built/build';
import { told } from '../host/faults';
import { within } from '../host/node';
import { type Owner, Phone } from '../host/phone';
import type { Templates } from '../host/templates';
import { type Fault, fault } from '../static/fault';

/** What a page was like when it was opened. */
export interface Opened {
  page: string;
  nodes: number;
  depth: number;
  words: number;
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

/** Opens a page on a fresh phone, after the first page as WeChat does. */
export async function openPage(
  build: Build,
  templates: Templates,
  owner: Owner,
  page: string,
): Promise<{ opened?: Opened; faults: Fault[] }> {
  const phone = new Phone(build, owner, { templates });
  let opened: Opened | undefined;
  try {
    await phone.launch();
    if (phone.page.file !== page) await phone.open(`/${page}`);
    const { nodes, depth } = phone.screen.size;
    opened = { page, nodes, depth, words: phone.screen.text.length };
    if (opened.words === 0 && nodes < 3) phone.faults.add('shows nothing');
    for (const handler of missingHandlers(phone)) phone.faults.add(handler);
  } catch (why) {
    phone.faults.add(told(why));
  }
  phone.kill();
  const faults = phone.faults.list.map((what) => fault(page, what));
  return opened ? { opened, faults } : { faults };
}
