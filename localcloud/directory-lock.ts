/** One cloud per directory: two would each believe their own copy of the store. */
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Takes the directory, or refuses when another process has it. Answers how to let go of it.
 * The lock is a listening socket, so a killed process lets go of it too.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  mkdirSync(directory, { recursive: true });
  const address = addressFor(realpathSync(directory));
  let server = await listenAt(address);
  if (!server) {
    if (await isAlive(address)) {
      throw new Error(`Another local cloud is using ${directory}. Stop it, or choose another directory.`);
    }
    rmSync(address, { force: true });
    server = await listenAt(address);
  }
  if (!server) throw new Error(`${directory} could not be locked.`);
  const held = server;
  return () => new Promise((resolve) => held.close(() => resolve()));
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
