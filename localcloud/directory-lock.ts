/** One cloud per directory: two would each believe their own copy of the store. */
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MILLISECONDS = 200;

/**
 * Takes the directory, or refuses when another process has it and does not let go within `patience` milliseconds:
 * the last cloud may be closing. Answers how to let go of it.
 * The lock is a listening socket, so a killed process lets go of it too.
 */
export async function lockDirectory(directory: string, patience = 3000): Promise<() => Promise<void>> {
  mkdirSync(directory, { recursive: true });
  const address = addressFor(realpathSync(directory));
  for (const until = Date.now() + patience; ; await wait(LOOK_EVERY_MILLISECONDS)) {
    const server = await listenAt(address);
    if (server) return () => new Promise((resolve) => server.close(() => resolve()));
    if (!(await isAlive(address))) rmSync(address, { force: true });
    else if (Date.now() > until) {
      throw new Error(`Another local cloud is using ${directory}. Stop it, or choose another directory.`);
    }
  }
}

/** A socket's path may be about 100 characters long; the directory's own may be longer. */
function addressFor(directory: string): string {
  const name = `localcloud-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** Undefined when something is at the address already. */
function listenAt(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

function isAlive(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
