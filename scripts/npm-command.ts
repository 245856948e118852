import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/**
 * How to run npm without a shell: by the JavaScript file that it is. On Windows `npm` is a batch file, which Node does not
 * start by itself. Under `npm run` npm says where it is; otherwise it lies beside Node.
 */
export function npmCommand(args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const beside = dirname(process.execPath);
  const places = [
    env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const file = places.find((place) => place?.endsWith('.js') && existsSync(place));
  if (!file) throw new Error('npm was not found: start this with npm run.');
  return { file: process.execPath, args: [file, ...args] };
}

/** `env` with the project's own commands first on the path, whatever the system calls the path and parts it with. */
export function withOwnCommands(
  env: NodeJS.ProcessEnv,
  root: string,
  separator = delimiter,
): NodeJS.ProcessEnv {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const own = join(root, 'node_modules', '.bin');
  return { ...env, [name]: env[name] ? `${own}${separator}${env[name]}` : own };
}
