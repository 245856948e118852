import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { npmCommand } from '../npm-command';
import { ManagementError, type Send } from './management';

/** Fetched when they are first needed and kept in .cache: 36 and 276 megabytes that nobody else has to install. */
export const toolVersions = {
  '@cloudbase/manager-node': '5.6.5',
  'miniprogram-ci': '2.1.42',
} as const;
type ToolName = keyof typeof toolVersions;

const API_VERSIONS = { tcb: '2018-06-08', scf: '2018-04-16' } as const;

function run(command: { file: string; args: readonly string[] }, cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, command.args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`Could not install: npm ended with ${code}.`)),
    );
  });
}

/** Loads a tool, fetching exactly its pinned version first if it is not here. */
export async function loadTool<Tool>(
  root: string,
  name: ToolName,
  say: (line: string) => void,
): Promise<Tool> {
  const folder = join(root, '.cache', 'deploy-tools', name.replace(/\W+/g, '-'));
  const manifest = join(folder, 'node_modules', name, 'package.json');
  const version = toolVersions[name];
  const isHere = () =>
    existsSync(manifest) &&
    (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version === version;
  if (!isHere()) {
    say(`Fetching ${name} ${version} (only the first time) …`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
    await run(
      npmCommand(['install', '--no-audit', '--no-fund', '--save-exact', `${name}@${version}`]),
      folder,
    );
    if (!isHere()) throw new Error(`${name} ${version} could not be fetched.`);
  }
  return createRequire(join(folder, 'package.json'))(name) as Tool;
}

interface ManagerOptions {
  secretId: string;
  secretKey: string;
  envId: string;
  region: string;
}
/** What of manager-node is used: its signed, otherwise bare door to the API. Its own methods poll and swallow as they see fit. */
export type Manager = new (
  options: ManagerOptions,
) => {
  commonService(
    service: string,
    version: string,
  ): { call(request: { Action: string; Param: object }): Promise<unknown> };
};

/** Requests by way of `@cloudbase/manager-node`. Its failures become ours, without what it was asked with. */
export function managementSender(Manager: Manager, options: ManagerOptions): Send {
  const manager = new Manager(options);
  return async (service, action, parameters) => {
    try {
      const door = manager.commonService(service, API_VERSIONS[service]);
      return await door.call({ Action: action, Param: parameters });
    } catch (problem) {
      const { code, message } = problem as { code?: unknown; message?: unknown };
      throw new ManagementError(String(code ?? ''), `${action}: ${String(message ?? problem)}`);
    }
  };
}
