import type { Program } from '../program';
import { wxMembers } from '../wx-members';
import { asynchronous, Failure, type Options } from './answer';
import { cloudMembers } from './cloud';
import { deviceCalls, deviceMembers } from './device';
import { fileCalls, fileMembers } from './files';
import { navigationCalls } from './navigation';
import { openCalls, openMembers } from './open';
import { queryMembers } from './queries';
import { requiredOptions } from './required-options';
import { storageCalls, storageMembers } from './storage';
import { uiCalls } from './ui';

export type Calls = Record<string, (options: Options) => unknown>;

/** Members that look like a listener's beginning or end: onKeyboardHeightChange, offThemeChange. */
const listening = /^(on|off)([A-Z].*)$/;

/**
 * `wx` as the program sees it. What exists on a phone but not here yet is a fault once it is called; what exists
 * nowhere is one as soon as it is touched.
 */
export function makeWx(program: Program): Record<string, unknown> {
  const { faults, phone } = program;
  const members: Record<string, unknown> = {};
  for (const name of wxMembers) {
    const [, way, what = ''] = name.match(listening) ?? [];
    if (way === 'on') members[name] = (heard: (news: unknown) => void) => phone.listen(what, heard);
    else if (way === 'off') members[name] = (heard?: unknown) => phone.unlisten(what, heard);
    else members[name] = () => faults.add(`wx.${name} is called, and the headless host does not have it yet`);
  }
  const calls: Calls = {
    ...navigationCalls(program),
    ...uiCalls(program),
    ...storageCalls(program),
    ...deviceCalls(program),
    ...openCalls(program),
    ...fileCalls(program),
  };
  for (const [name, run] of Object.entries(calls))
    members[name] = asynchronous(program, name, (options) => {
      const lacking = requiredOptions[name]?.find(([option, kind]) => typeof options[option] !== kind);
      if (!lacking) return run(options);
      const [option, kind] = lacking;
      faults.add(`wx.${name} is called with ${option}: ${String(options[option])}`);
      throw new Failure(`parameter error: parameter.${option} should be ${kind}`);
    });
  Object.assign(
    members,
    storageMembers(program),
    deviceMembers(program),
    openMembers(program),
    fileMembers(program),
    queryMembers(program),
    cloudMembers(program),
  );
  return new Proxy(members, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target) && !passing.has(name))
        faults.add(`wx.${name} does not exist`);
      return Reflect.get(target, name) as unknown;
    },
  });
}

/** Names that libraries look for on any object, and webpack's own store. */
const passing = new Set([
  'webpackJsonp',
  'then',
  'toJSON',
  '$$typeof',
  'constructor',
  'nodeType',
  'lanDebug',
]);
