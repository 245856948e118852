import { changesSomething, type Kind, kindOf, type Parameters, type Send, type Service } from './management';

/** The documented limit is 20 a second for each interface; half of that leaves room for the console beside us. */
const MILLISECONDS_BETWEEN = 100;
const TRIES = 6;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 20_000;

export interface ClientOptions {
  send: Send;
  /** Refuse every request that would change something: what --dry-run and doctor run with. */
  readOnly?: boolean;
  sleep?: (milliseconds: number) => Promise<void>;
  random?: () => number;
  now?: () => number;
}

export interface Client {
  request<Answer = unknown>(service: Service, action: string, parameters: Parameters): Promise<Answer>;
  /**
   * Runs a step that reads before it writes, again from its beginning when an answer stayed away: only the step can tell
   * whether what it asked for has happened.
   */
  step(run: () => Promise<void>): Promise<void>;
  /** Waits until `ready` answers something; gives up after two minutes, saying `what` was waited for. */
  until<Found>(what: string, ready: () => Promise<Found | undefined>): Promise<Found>;
  readonly sent: { reads: number; writes: number };
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export function createClient(options: ClientOptions): Client {
  const { send, readOnly = false, sleep = wait, random = Math.random, now = Date.now } = options;
  const sent = { reads: 0, writes: 0 };
  let nextAt = 0;

  /** Longer at each try, and never the same for two machines that began together. */
  const pause = (tried: number) =>
    sleep(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** tried) * (0.5 + random() / 2));

  async function keepDistance() {
    const early = nextAt - now();
    nextAt = Math.max(now(), nextAt) + MILLISECONDS_BETWEEN;
    if (early > 0) await sleep(early);
  }

  async function again<Result>(run: () => Promise<Result>, worthIt: readonly Kind[]): Promise<Result> {
    for (let tried = 0; ; tried += 1) {
      try {
        return await run();
      } catch (problem) {
        if (tried + 1 >= TRIES || !worthIt.includes(kindOf(problem))) throw problem;
        await pause(tried);
      }
    }
  }

  async function once(service: Service, action: string, parameters: Parameters): Promise<unknown> {
    await keepDistance();
    sent[changesSomething(action, parameters) ? 'writes' : 'reads'] += 1;
    return await send(service, action, parameters);
  }

  return {
    sent,
    async request<Answer>(service: Service, action: string, parameters: Parameters) {
      const changes = changesSomething(action, parameters);
      if (changes && readOnly)
        throw new Error(`${action} would change something, and nothing may be changed now.`);
      const worthIt: Kind[] = changes ? ['busy'] : ['busy', 'unanswered'];
      return (await again(() => once(service, action, parameters), worthIt)) as Answer;
    },
    step: (run) => again(run, ['unanswered']),
    async until(what, ready) {
      const deadline = now() + 120_000;
      for (let tried = 0; ; tried += 1) {
        const found = await ready();
        if (found !== undefined) return found;
        if (now() >= deadline || tried >= 60) throw new Error(`Waited two minutes for ${what}.`);
        await sleep(Math.min(5000, 300 * 1.5 ** tried));
      }
    },
  };
}
