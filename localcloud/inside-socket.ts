/** Connections within one process: HTTP as over the network, to the byte, without the network. */
import { Agent, type Server } from 'node:http';
import { Duplex } from 'node:stream';

const LOOPBACK = '127.0.0.1';

/** One end of a connection. What is written arrives at the other end with the next turn of the event loop. */
class InsideSocket extends Duplex {
  // What a server reads of a socket, and whoever asks where a request comes from.
  readonly remoteAddress = LOOPBACK;
  readonly localAddress = LOOPBACK;
  readonly localPort: number;
  other?: InsideSocket;
  #timeout?: NodeJS.Timeout;
  #more?: () => void;

  constructor(port: number) {
    super({ allowHalfOpen: false });
    this.localPort = port;
  }

  override _read(): void {
    const more = this.#more;
    this.#more = undefined;
    more?.();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.#timeout?.refresh();
    setImmediate(() => {
      const { other } = this;
      if (!other || other.destroyed) return done(reset());
      other.#timeout?.refresh();
      if (other.push(chunk)) done();
      else other.#more = done;
    });
  }

  override _final(done: () => void): void {
    setImmediate(() => {
      if (this.other && !this.other.destroyed) this.other.push(null);
      done();
    });
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    clearTimeout(this.#timeout);
    const more = this.#more;
    this.#more = undefined;
    more?.();
    setImmediate(() => {
      const { other } = this;
      // An end that closes in good order has said so with its last chunk.
      if (other && !other.destroyed && !this.writableFinished) other.destroy(reset());
    });
    done(error);
  }

  /** Emits `timeout` once nothing has come or gone for so long. */
  setTimeout(milliseconds: number, heard?: () => void): this {
    clearTimeout(this.#timeout);
    this.#timeout = undefined;
    if (milliseconds > 0) {
      this.#timeout = setTimeout(() => this.emit('timeout'), milliseconds);
      this.#timeout.unref();
      if (heard) this.once('timeout', heard);
    } else if (heard) {
      this.removeListener('timeout', heard);
    }
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  destroySoon(): void {
    if (this.writable) this.end();
    if (this.writableFinished) this.destroy();
    else this.once('finish', () => this.destroy());
  }
}

const reset = () => Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });

/** Connects to a server that listens at `port`, or might. */
export function connectInside(server: Server, port: number): Duplex {
  const client = new InsideSocket(port);
  const served = new InsideSocket(port);
  client.other = served;
  served.other = client;
  server.emit('connection', served);
  return client;
}

/** For `http.request`: every request goes to whom `connect` leads to, whatever its address. */
export class InsideAgent extends Agent {
  readonly #connect: () => Duplex;

  constructor(connect: () => Duplex) {
    super({ keepAlive: true });
    this.#connect = connect;
  }

  /** Of a request that finds no free connection. */
  override createConnection(): Duplex {
    return this.#connect();
  }
}
