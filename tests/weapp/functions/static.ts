import { isBuiltin } from 'node:module';
import { parseTimerExpression } from '../../../localcloud/runtime/timer-expression';
import { type Fault, fault } from '../static/fault';
import { type FunctionFolder, type Manifest, readCode, readObject } from './folder';
import { openApisIn } from './open-apis';

interface Trigger {
  name?: unknown;
  type?: unknown;
  config?: unknown;
}

interface Config {
  permissions?: { openapi?: unknown };
  triggers?: unknown;
}

/** WeChat's limits (platform.md §2.2, §2.3); one trigger, though the file holds a list. */
const triggerName = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;
const mostTriggers = 1;
const mostBytes = 20 * 1024 * 1024;

function* triggerFaults(where: string, triggers: unknown): Generator<Fault> {
  if (triggers === undefined) return;
  if (!Array.isArray(triggers)) return yield fault(where, 'triggers is no list');
  if (triggers.length > mostTriggers) yield fault(where, `${triggers.length} triggers; WeChat takes one`);
  for (const { name, type, config } of triggers as Trigger[]) {
    if (type !== 'timer') yield fault(where, `trigger ${String(name)} is of type ${String(type)}, not timer`);
    if (!triggerName.test(String(name))) yield fault(where, `a trigger cannot be named ${String(name)}`);
    try {
      parseTimerExpression(String(config)).nextAfter(new Date());
    } catch (why) {
      yield fault(where, (why as Error).message);
    }
  }
}

function* permissionFaults(where: string, config: Config, code: string): Generator<Fault> {
  const permitted = config.permissions?.openapi;
  if (!Array.isArray(permitted)) return yield fault(where, 'permissions.openapi is no list');
  const { called, unreadable } = openApisIn(code);
  for (const use of unreadable) yield fault(where, `cannot tell which open API is called by "${use}"`);
  for (const api of called)
    if (!permitted.includes(api)) yield fault(where, `does not permit ${api}, which the code calls`);
  for (const api of permitted as string[])
    if (!called.has(api)) yield fault(where, `permits ${api}, which the code does not call`);
}

/** Modules that the code asks for are of Node or are dependencies: nothing else will be there. */
function* moduleFaults(where: string, code: string, { dependencies = {} }: Manifest): Generator<Fault> {
  const asked = new Set([...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, id = '']) => id));
  for (const id of asked) {
    const [scope = '', name = ''] = id.split('/');
    const own = id.startsWith('@') ? `${scope}/${name}` : scope;
    if (!isBuiltin(id) && !(own in dependencies)) yield fault(where, `require("${id}") finds nothing`);
  }
}

/** What can be said of a function's folder without starting it. */
export function* functionFaults(folder: FunctionFolder): Generator<Fault> {
  const at = (file: string) => `${folder.name}/${file}`;
  const code = readCode(folder);
  if (code === undefined) return yield fault(at('index.js'), 'is missing');
  if (Buffer.byteLength(code) > mostBytes) yield fault(at('index.js'), 'is larger than 20 MB');
  const files: { config?: Config; manifest?: Manifest } = {};
  for (const [file, kind] of [
    ['config.json', 'config'],
    ['package.json', 'manifest'],
  ] as const) {
    try {
      files[kind] = readObject(folder, file);
      if (!files[kind]) yield fault(at(file), 'is missing');
    } catch (why) {
      yield fault(at(file), `is not JSON: ${(why as Error).message}`);
    }
  }
  const { config, manifest } = files;
  if (manifest) {
    if ((manifest.main ?? 'index.js') !== 'index.js') yield fault(at('package.json'), 'main is not index.js');
    yield* moduleFaults(at('index.js'), code, manifest);
  }
  if (config) {
    yield* permissionFaults(at('config.json'), config, code);
    yield* triggerFaults(at('config.json'), config.triggers);
  }
}
