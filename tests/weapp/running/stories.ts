import { performance } from 'node:perf_hooks';
import type { Build } from '../built/build';
import { type Network, Phone } from '../host/phone';
import type { Templates } from '../host/templates';
import { addressesFor } from './addresses';
import type { CheckCloud } from './cloud';
import { evaluatedTooSoon } from './open-pages';

/** Where stories are measured. */
interface Measuring {
  build: Build;
  templates: Templates;
  cloud: CheckCloud;
}

type Person = CheckCloud['people'][number];

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
  /** Answers that the first useful screen waited for. */
  callsBeforeUseful: number;
  wireBytes: number;
  nodes: number;
  depth: number;
  /** Scripts evaluated, and how long that took on this machine. */
  scripts: number;
  scriptBytes: number;
  scriptsTook: number;
  /** Scripts of pages that nobody opened. */
  scriptsTooSoon: number;
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
    scriptsTooSoon: evaluatedTooSoon(phone).length,
  };
}

/** Characters on the screen from which on a page has said something of its own, unless all it has to say is less. */
const useful = 60;

/** Lets time pass in small steps until the page says so many characters. Answers whether it came to that. */
async function becomesUseful(phone: Phone, steps: number, letters = useful): Promise<boolean> {
  for (let step = 0; step < steps && phone.screen.text.length < letters; step += 1) await phone.settle(5);
  return phone.screen.text.length >= letters;
}

/**
 * How many answers of the cloud the first useful screen waits for: none when it stands before any came; one when a
 * single answer will do, whatever else was asked beside it; else all that was asked by then. `visit` goes to the page
 * on a fresh phone.
 */
async function answersWaitedFor(visit: (stalls?: Network['stalls']) => Promise<Phone>): Promise<number> {
  const phone = await visit();
  if (await becomesUseful(phone, 0)) return 0;
  await phone.settle();
  const letters = Math.min(useful, phone.screen.text.length);
  const asked = phone.counts.calls.map(({ action, input }) => ({ action, input }));
  phone.kill();
  for (const { action, input } of asked.length > 1 ? asked : []) {
    const only = (sent: string) => sent.includes(`"action":"${action}"`) && sent.includes(`"input":${input}`);
    const another = await visit((sent) => !only(sent));
    const enough = await becomesUseful(another, 200, letters);
    another.kill();
    if (enough) return 1;
  }
  return asked.length;
}

/** A story in which anything went wrong is no measurement. @throws what went wrong. */
function end(phone: Phone, story: string): void {
  phone.kill();
  if (phone.faults.list.length > 0) throw new Error(`${story}: ${phone.faults.list.join(' | ')}`);
}

/** What one person does, once at first and once again with what the phone remembers. */
async function launches({ build, templates, cloud }: Measuring, { openid, role }: Person): Promise<Cost[]> {
  const costs: Cost[] = [];
  const remembered = new Map<string, string>();
  for (const visit of ['first', 'second']) {
    const phone = new Phone(build, { openid, cloud: cloud.call }, { templates });
    for (const [key, value] of remembered) phone.storage.set(key, value);
    await phone.begin();
    const before = (await becomesUseful(phone, 0)) ? 0 : phone.counts.calls.length;
    await phone.settle();
    costs.push(costOf(`${role}: ${visit} launch`, phone, before));
    for (const [key, value] of phone.storage) remembered.set(key, value);
    end(phone, `${role}: ${visit} launch`);
  }
  return costs;
}

/** Opens each page from a home just launched, with something of the demo that it is about. */
async function strolls({ build, templates, cloud }: Measuring, { openid, role }: Person): Promise<Cost[]> {
  const addresses = new Map<string, string>();
  for (const address of await addressesFor(build, cloud.call, openid)) {
    const [page = ''] = address.split('?');
    if (!addresses.get(page)?.includes('?')) addresses.set(page, address);
  }
  const costs: Cost[] = [];
  for (const [page, address] of [...addresses].slice(1)) {
    const story = `${role}: ${page.replace(/packages\/|pages\/|\/index|^\//g, '')}`;
    const visit = async (stalls?: Network['stalls']) => {
      const phone = new Phone(build, { openid, cloud: cloud.call }, { templates });
      await phone.launch();
      phone.network = { ...phone.network, ...(stalls ? { stalls } : {}) };
      phone.counts.setData.length = 0;
      phone.counts.calls.length = 0;
      phone.running.modules.evaluated.length = 0;
      await phone.goTo(address);
      return phone;
    };
    const waited = await answersWaitedFor(visit);
    const phone = await visit();
    await phone.settle();
    costs.push(costOf(story, phone, waited));
    end(phone, story);
  }
  return costs;
}

/** Every story's cost: launches as each role, each page as a member and as a secretary. */
export async function storyCosts(build: Build, templates: Templates, cloud: CheckCloud): Promise<Cost[]> {
  const costs: Cost[] = [];
  const roles = new Map([...cloud.people].reverse().map((person) => [person.role, person]));
  for (const person of [...roles.values()].reverse())
    costs.push(...(await launches({ build, templates, cloud }, person)));
  for (const person of [roles.get('member'), roles.get('secretary')])
    if (person) costs.push(...(await strolls({ build, templates, cloud }, person)));
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
