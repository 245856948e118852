import path from 'node:path';
import { Build } from './built/build';
import { type Cloud, Phone } from './host/phone';
import { Templates } from './host/templates';

/** A mini program of three pages, written by hand for the host's own tests. */
export const sample = new Build(path.resolve(__dirname, 'fixtures/sample'));

let templates: Templates | undefined;

const silence: Cloud = async () => ({ ok: true, data: {} });

/** A phone on which the sample runs. */
export async function phoneWithSample(cloud: Cloud = silence): Promise<Phone> {
  templates ??= new Templates(sample);
  return new Phone(sample, { openid: 'somebody', cloud }, { templates, now: 0 }).launch();
}

/** What the sample says has happened. */
export const eventsOf = (phone: Phone): string[] => [...((phone.running.app?.events ?? []) as string[])];

/** Runs code in the page on top as if it were its own; `wx` is there. */
export function inPage(phone: Phone, run: (wx: Wx) => unknown): unknown {
  return run(phone.running.wx as Wx);
}

/** Members of `wx` as the tests call them. */
export type Wx = Record<string, (...args: unknown[]) => unknown> & {
  cloud: Record<string, (options: object) => Promise<{ result: unknown }>>;
};
