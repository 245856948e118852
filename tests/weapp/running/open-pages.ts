import type { Build } from '../built/build';
import { told } from '../host/faults';
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

/** Opens every page of a build on a fresh phone each, after the first page as WeChat does. */
export async function openPages(
  build: Build,
  templates: Templates,
  owner: Owner,
): Promise<{ opened: Opened[]; faults: Fault[] }> {
  const opened: Opened[] = [];
  const faults: Fault[] = [];
  for (const page of build.pages) {
    const phone = new Phone(build, owner, { templates });
    try {
      await phone.launch();
      if (phone.page.file !== page) await phone.open(`/${page}`);
      const { nodes, depth } = phone.screen.size;
      const words = phone.screen.text.length;
      opened.push({ page, nodes, depth, words });
      if (words === 0 && nodes < 3) faults.push(fault(page, 'shows nothing'));
    } catch (why) {
      phone.faults.add(told(why));
    }
    faults.push(...phone.faults.list.map((what) => fault(page, what)));
    phone.kill();
  }
  return { opened, faults };
}
