/**
 * Goes over the deeds of a scene: each dies after each of its writes, and each is held up before each of its requests while
 * another comes between. What is seen afterwards must be what is seen of a run in which the deed was done, or of one in which
 * it was not and nobody was told that it was.
 */
import { createHash } from 'node:crypto';
import type { Running } from './functions';
import { differences, type Look, type Seen, see } from './seen';
import { type Answer, answerOf, type Deed, type Event, type Saved, type Stage } from './stage';

/** A state of a life-cycle from which things go on. */
export interface Scene {
  name: string;
  /** What leads there, from the seed that the stage starts with. */
  before: ReadonlyArray<Deed | Event>;
  deeds: readonly Deed[];
  /** How life goes on, without the deed being done again. */
  rests: Record<string, ReadonlyArray<Deed | Event>>;
  looks: readonly Look[];
  /** What must hold of the stored rows whatever was done; says what does not. */
  broken: (stage: Stage) => Promise<string[]>;
  /** Meetings that are known not to be as if one came after the other, and are left so: docs/reliability.md says why. */
  left?: ReadonlyArray<{ deed: Deed; other: Deed }>;
}

/** One point to try. */
export type Point =
  | { kind: 'kill'; scene: Scene; rest: string; deed: Deed; at: number }
  | { kind: 'between'; scene: Scene; rest: string; deed: Deed; other: Deed; at: number; same: boolean };

export interface Fault {
  point: string;
  found: string[];
  /** It is known, and left so. */
  isLeft: boolean;
}

const isLeft = (point: Point) =>
  point.kind === 'between' &&
  (point.scene.left ?? []).some(({ deed, other }) => deed === point.deed && other === point.other);

export const nameOf = (point: Point): string =>
  point.kind === 'kill'
    ? `${point.scene.name}: ${point.deed.name} dies after request ${point.at}, then ${point.rest}`
    : `${point.scene.name}: ${point.same ? 'the same call again' : point.other.name} before request ${point.at} of ${point.deed.name}, then ${point.rest}`;

/** A deed as it is sent: by the same id in every run, since ids of what it makes follow from that. */
interface Sent {
  deed: Deed;
  requestId: string;
}

const idIn = (scene: Scene, deed: Deed) =>
  `deed-${scene.deeds.findIndex((one) => one === deed || one.parts?.includes(deed))}`;

interface Run {
  answers: Answer[];
  seen: Seen;
  broken: string[];
}

const LOOKS_EVERY_MILLISECONDS = 50;
const QUIET_LOOKS = 6;

/**
 * A second deed begins so long after the first, and life goes on so long after both began, in milliseconds of the stage:
 * more than their requests take, so that what two runs have in common they have to the millisecond.
 */
const SECOND_BEGINS = 500;
const LIFE_GOES_ON = 10_000;
/** When a second deed begins where the first has waited by itself until then. */
const SECOND_BEGINS_LATE = 5000;

export class Sweep {
  readonly #saved = new Map<string, Promise<Saved>>();
  readonly #runs = new Map<string, Promise<Run>>();
  /** What came of a state that was reached before: nothing else follows when it is reached again. */
  readonly #ends = new Map<string, Omit<Run, 'answers'>>();
  readonly #requests = new Map<string, Promise<boolean[]>>();

  constructor(
    readonly stage: Stage,
    readonly start: Saved,
  ) {}

  /** The scene as it begins: played once, then put back. */
  #begin(scene: Scene): Promise<Saved> {
    const saved =
      this.#saved.get(scene.name) ??
      (async () => {
        await this.stage.restore(this.start);
        for (const act of scene.before) {
          if ('call' in act) {
            const { ok, said } = await this.stage.does(act);
            if (!ok) throw new Error(`${scene.name} is not reached: ${act.name} was refused: ${said}`);
          } else await this.stage.goesOn([act]);
        }
        return this.stage.save();
      })();
    this.#saved.set(scene.name, saved);
    return saved;
  }

  async #play(scene: Scene, rest: string, first: () => Promise<Answer[]>): Promise<Run> {
    const { stage } = this;
    const beginning = await this.#begin(scene);
    await stage.restore(beginning);
    const answers = await first();
    stage.isNow(new Date(beginning.at.getTime() + LIFE_GOES_ON));
    const state = `${scene.name}\n${rest}\n${digestOf(await stage.save())}`;
    const known = this.#ends.get(state);
    if (known) return { answers, ...known };
    await stage.goesOn(scene.rests[rest] ?? []);
    const end = { seen: await see(stage, scene.looks), broken: await scene.broken(stage) };
    this.#ends.set(state, end);
    return { answers, ...end };
  }

  /** The second of two deeds begins: at the same instant whatever the first has asked for until then, unless it waited. */
  #secondBegins({ at }: Saved): void {
    const soon = new Date(at.getTime() + SECOND_BEGINS);
    this.stage.isNow(this.stage.now <= soon ? soon : new Date(at.getTime() + SECOND_BEGINS_LATE));
  }

  /** The run in which these are done one after the other. */
  #serial(scene: Scene, rest: string, sent: readonly Sent[]): Promise<Run> {
    const key = [scene.name, rest, ...sent.map(({ deed, requestId }) => `${deed.name} ${requestId}`)].join(
      '\n',
    );
    const run =
      this.#runs.get(key) ??
      this.#play(scene, rest, async () => {
        const answers: Answer[] = [];
        for (const [place, { deed, requestId }] of sent.entries()) {
          if (place === 1) this.#secondBegins(await this.#begin(scene));
          answers.push(await this.stage.does(deed, requestId));
        }
        return answers;
      });
    this.#runs.set(key, run);
    return run;
  }

  /** Of each request of the deed done undisturbed, whether it writes. */
  requestsOf(scene: Scene, deed: Deed): Promise<boolean[]> {
    const key = `${scene.name}\n${deed.name}`;
    const found =
      this.#requests.get(key) ??
      (async () => {
        await this.stage.restore(await this.#begin(scene));
        const running = await this.stage.begins(deed, {});
        const { ok, said } = answerOf(await running.result);
        if (!ok) throw new Error(`${scene.name}: ${deed.name} does not fit here: ${said}`);
        return running.writes;
      })();
    this.#requests.set(key, found);
    return found;
  }

  /** Every point of a scene, read off what its deeds ask of the database. */
  async pointsOf(scene: Scene, kinds: ReadonlyArray<Point['kind']> = ['kill', 'between']): Promise<Point[]> {
    const points: Point[] = [];
    const [usual = ''] = Object.keys(scene.rests);
    for (const deed of scene.deeds) {
      const requests = await this.requestsOf(scene, deed);
      const places = requests.map((_, place) => place + 1);
      if (kinds.includes('kill')) {
        for (const rest of Object.keys(scene.rests)) {
          for (const at of places.filter((place) => requests[place - 1])) {
            points.push({ kind: 'kill', scene, rest, deed, at });
          }
        }
      }
      if (!kinds.includes('between')) continue;
      for (const at of places) {
        for (const other of scene.deeds) {
          points.push({ kind: 'between', scene, rest: usual, deed, other, at, same: false });
        }
        points.push({ kind: 'between', scene, rest: usual, deed, other: deed, at, same: true });
      }
    }
    return points;
  }

  async try(point: Point): Promise<Fault | null> {
    const found = point.kind === 'kill' ? await this.#tryKill(point) : await this.#tryBetween(point);
    return found.length > 0 ? { point: nameOf(point), found, isLeft: isLeft(point) } : null;
  }

  async #tryKill({ scene, rest, deed, at }: Extract<Point, { kind: 'kill' }>): Promise<string[]> {
    const requestId = idIn(scene, deed);
    const alone = (one: Deed) => this.#serial(scene, rest, [{ deed: one, requestId }]);
    const [done, not] = [await alone(deed), await this.#serial(scene, rest, [])];
    const run = await this.#play(scene, rest, async () => {
      await (await this.stage.begins(deed, { diesAfter: at }, requestId)).met;
      return [];
    });
    const expected: Record<string, Seen> = { done: done.seen, 'not done': not.seen };
    for (const part of deed.parts ?? []) {
      expected[`done: ${part.name}`] = (await alone(part)).seen;
    }
    const usual = [...done.broken, ...not.broken];
    return [...run.broken.filter((what) => !usual.includes(what)), ...unlike(run.seen, expected)];
  }

  async #tryBetween(point: Extract<Point, { kind: 'between' }>): Promise<string[]> {
    const { scene, rest, deed, other, at, same } = point;
    const first = { deed, requestId: idIn(scene, deed) };
    const isAgain = deed === other && !same;
    const second = { deed: other, requestId: `${idIn(scene, other)}${isAgain ? '-again' : ''}` };
    const run = await this.#play(scene, rest, () => this.#doBetween(scene, first, second, at));
    const [one, two] = run.answers;
    if (!one || !two) throw new Error(`${nameOf(point)} has no answers`);
    const found: string[] = [];
    const usual: string[] = [];
    for (const { said } of run.answers.filter(({ ok }) => !ok)) {
      if (`${said}`.startsWith('failed') || said === 'call.failed') found.push(`failed: ${said}`);
    }
    const serial: Record<string, Seen> = {};
    const add = async (name: string, sent: readonly Sent[], oks: readonly boolean[]) => {
      const { answers, seen, broken } = await this.#serial(scene, rest, sent);
      usual.push(...broken);
      const fits = answers.length < 2 || answers.every((answer, place) => answer.ok === oks[place]);
      if (fits) serial[name] = seen;
    };
    await add('first, then second', [first, second], [one.ok, two.ok]);
    await add('second, then first', [second, first], [two.ok, one.ok]);
    // The second comes after some of those whom the first is about, and before the others.
    for (const part of deed.parts ?? []) {
      const rest = (deed.parts ?? []).filter((one) => one !== part);
      const sentAs = (one: Deed) => ({ deed: one, requestId: first.requestId });
      const sent = [sentAs(part), second, ...rest.map(sentAs)];
      await add(`${part.name}, then second, then the rest`, sent, [
        one.ok,
        two.ok,
        ...rest.map(() => one.ok),
      ]);
    }
    if (one.ok && !two.ok) await add('first alone', [first], [true, true]);
    if (!one.ok && two.ok) await add('second alone', [second], [true, true]);
    if (!one.ok && !two.ok) await add('neither', [], [true, true]);
    const answered = `${deed.name} at ${at}: ${said(one)}, ${other.name}: ${said(two)}`;
    found.push(...run.broken.filter((what) => !usual.includes(what)));
    const differs = unlike(run.seen, serial);
    return found.length + differs.length > 0 ? [answered, ...found, ...differs] : [];
  }

  async #doBetween(scene: Scene, first: Sent, second: Sent, at: number): Promise<Answer[]> {
    const { stage } = this;
    const beginning = await this.#begin(scene);
    const running = await stage.begins(first.deed, { stopsBefore: at }, first.requestId);
    await running.met;
    this.#secondBegins(beginning);
    const other = await stage.begins(second.deed, {}, second.requestId);
    await Promise.race([other.met, stalled(other)]);
    running.goesOn();
    return [answerOf(await running.result), answerOf(await other.result)];
  }
}

/** Once it has asked for nothing for a while: it waits for the first, whose transaction holds what it would write. */
async function stalled({ writes }: Running): Promise<void> {
  for (let [asked, quiet] = [-1, 0]; quiet < QUIET_LOOKS; ) {
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MILLISECONDS).unref());
    quiet = writes.length === asked ? quiet + 1 : 0;
    asked = writes.length;
  }
}

/** The same for the same state at the same instant. */
const digestOf = (saved: Saved) => createHash('sha1').update(JSON.stringify(saved)).digest('hex');

const said = ({ ok, said }: Answer) => (ok ? 'ok' : said);

/** Nothing where it looks like one of these; else how it differs from the nearest. */
function unlike(seen: Seen, expected: Record<string, Seen>): string[] {
  const each = Object.entries(expected).map(([name, other]) => ({ name, how: differences(other, seen) }));
  if (each.some(({ how }) => how.length === 0)) return [];
  const [nearest] = each.sort((one, other) => one.how.length - other.how.length);
  if (!nearest) return ['no run one after the other answers so'];
  return [`unlike "${nearest.name}" (of ${each.length}):`, ...nearest.how];
}
