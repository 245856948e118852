import { performance } from 'node:perf_hooks';
import type { Build } from '../built/build';
import { Phone } from '../host/phone';
import type { Templates } from '../host/templates';
import type { CheckCloud } from './cloud';

/** What a story cost the phone. Bytes, counts, and milliseconds. */
export interface Cost {
  story: string;
  setData: number;
  /** Bytes of all setData, and of the heaviest. */
  setDataBytes: number;
  heaviestSetData: number;
  /** Most setData in any second of the phone's time. */
  setDataASecond: number;
  calls: number;
  /** Calls before the page said something of its own. */
  callsBeforeUseful: number;
  wireBytes: number;
  nodes: number;
  depth: number;
  /** Scripts evaluated, and how long that took on this machine. */
  scripts: number;
  scriptBytes: number;
  scriptsTook: number;
}

/** The most of these moments that lie within one second. */
function mostInASecond(moments: number[]): number {
  return Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + 1000).length));
}

function costOf(story: string, phone: Phone, callsBeforeUseful: number): Cost {
  const { counts, running, build, screen } = phone;
  const bytes = counts.setData.map((one) => one.bytes);
  const { evaluated } = running.modules;
  return {
    story,
    setData: bytes.length,
    setDataBytes: bytes.reduce((sum, one) => sum + one, 0),
    heaviestSetData: Math.max(0, ...bytes),
    setDataASecond: mostInASecond(counts.setData.map(({ at }) => at)),
    calls: counts.calls.length,
    callsBeforeUseful,
    wireBytes: counts.calls.reduce((sum, { sent, received }) => sum + sent + received, 0),
    ...{ nodes: screen.size.nodes, depth: screen.size.depth },
    scripts: evaluated.length,
    scriptBytes: evaluated.reduce((sum, { file }) => sum + build.bytes(file), 0),
    scriptsTook: evaluated.reduce((sum, { took }) => sum + took, 0),
  };
}

/** Characters on the screen from which on a page has said something of its own. */
const useful = 60;

/** Lets time pass in small steps until the page is useful; answers the calls that were made by then. */
async function callsUntilUseful(phone: Phone): Promise<number> {
  for (let step = 0; step < 400 && phone.screen.text.length < useful; step += 1) await phone.settle(5);
  return phone.counts.calls.length;
}

/** What one person does, once at first and once again with what the phone remembers. */
async function launches(
  build: Build,
  templates: Templates,
  cloud: CheckCloud,
  { openid, role }: CheckCloud['people'][number],
): Promise<Cost[]> {
  const costs: Cost[] = [];
  const remembered = new Map<string, string>();
  for (const visit of ['first', 'second']) {
    const phone = new Phone(build, { openid, cloud: cloud.call }, { templates });
    for (const [key, value] of remembered) phone.storage.set(key, value);
    await phone.begin();
    const before = await callsUntilUseful(phone);
    await phone.settle();
    costs.push(costOf(`${role}: ${visit} launch`, phone, before));
    for (const [key, value] of phone.storage) remembered.set(key, value);
    phone.kill();
  }
  return costs;
}

/** Opens each tab, then each page that needs no parameter, one after another, going back in between. */
async function strolls(
  build: Build,
  templates: Templates,
  cloud: CheckCloud,
  { openid, role }: CheckCloud['people'][number],
): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const page of build.pages.slice(1)) {
    const phone = new Phone(build, { openid, cloud: cloud.call }, { templates });
    await phone.launch();
    phone.counts.setData.length = 0;
    phone.counts.calls.length = 0;
    phone.running.modules.evaluated.length = 0;
    await phone.open(`/${page}`);
    costs.push(costOf(`${role}: ${page.replace(/packages\/|pages\/|\/index/g, '')}`, phone, 0));
    phone.kill();
  }
  return costs;
}

/** Every story's cost: launches as each role, each page as a secretary. */
export async function storyCosts(build: Build, templates: Templates, cloud: CheckCloud): Promise<Cost[]> {
  const costs: Cost[] = [];
  const roles = new Map([...cloud.people].reverse().map((person) => [person.role, person]));
  for (const person of [...roles.values()].reverse())
    costs.push(...(await launches(build, templates, cloud, person)));
  const secretary = roles.get('secretary');
  if (secretary) costs.push(...(await strolls(build, templates, cloud, secretary)));
  return costs.map((cost) => ({ ...cost, scriptsTook: Math.round(cost.scriptsTook * 10) / 10 }));
}

/** Runs once before measuring, so that the first story is not charged for a cold machine. */
export async function warmUp(build: Build, templates: Templates, cloud: CheckCloud): Promise<number> {
  const startedAt = performance.now();
  const phone = new Phone(
    build,
    { openid: cloud.people[0]?.openid ?? 'nobody', cloud: cloud.call },
    { templates },
  );
  await phone.launch();
  phone.kill();
  return performance.now() - startedAt;
}
