/** The command line of `npm run cloud`. */
import { parseArgs } from 'node:util';

export const DEMO_SIZES = ['small', 'town', 'city'] as const;
const DEFAULT_DEMO_SIZE = 'town';

export interface CloudArguments {
  port: number;
  host: string;
  memory: boolean;
  data: string;
  /** Undefined: start with an empty store. */
  demo?: string;
  functions?: string;
  schema: string;
  seed: string;
  /** A module with the mini program's `pages` and message `templates`. */
  wechat?: string;
  strict: boolean;
  envFile?: string;
  /** Seconds; overrides the functions' own time limits. */
  timeout?: number;
  /** Instances per function. */
  instances?: number;
  help: boolean;
}

export const USAGE = `npm run cloud -- [options]
  --port N          0 takes any free one (default 7300)
  --host H          default 127.0.0.1; 0.0.0.0 lets phones of your network in
  --memory          keep nothing
  --data DIR        where to keep the store (default .data)
  --demo[=SIZE]     fill an empty store with the made-up city: ${DEMO_SIZES.join(', ')} (default ${DEFAULT_DEMO_SIZE})
  --functions DIR   built functions (default dist/cloudfunctions, built when stale)
  --schema FILE     default server/schema.ts
  --seed FILE       default demo/seed.ts
  --wechat FILE     exports pages, templates: what WeChat's APIs shall believe to exist (default: anything)
  --no-strict       let queries scan whole collections
  --env-file FILE   the functions' environment variables
  --timeout S       time limit of every function, in seconds
  --instances N     most instances of one function (default 8)`;

/** Reads the command line and refuses, with the reason, what it does not understand. */
export function readArguments(argv: readonly string[]): CloudArguments {
  const { values } = parseArgs({
    args: spellOutDemo(argv),
    options: {
      port: { type: 'string', default: '7300' },
      host: { type: 'string', default: '127.0.0.1' },
      memory: { type: 'boolean', default: false },
      data: { type: 'string', default: '.data' },
      demo: { type: 'string' },
      functions: { type: 'string' },
      schema: { type: 'string', default: 'server/schema.ts' },
      seed: { type: 'string', default: 'demo/seed.ts' },
      wechat: { type: 'string' },
      strict: { type: 'boolean', default: true },
      'no-strict': { type: 'boolean', default: false },
      'env-file': { type: 'string' },
      timeout: { type: 'string' },
      instances: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    port: numberOf('port', values.port, 0, 65535),
    host: values.host,
    memory: values.memory,
    data: values.data,
    demo: values.demo,
    functions: values.functions,
    schema: values.schema,
    seed: values.seed,
    wechat: values.wechat,
    strict: values.strict && !values['no-strict'],
    envFile: values['env-file'],
    timeout: values.timeout === undefined ? undefined : numberOf('timeout', values.timeout, 0.1, 900),
    instances: values.instances === undefined ? undefined : numberOf('instances', values.instances, 1, 1000),
    help: values.help,
  };
}

/** `--demo` may stand alone, before a size, or joined to one by `=`; parseArgs knows only the last two. */
function spellOutDemo(argv: readonly string[]): string[] {
  return argv.map((word, index) => {
    const next = argv[index + 1];
    return word === '--demo' && (next === undefined || next.startsWith('-'))
      ? `--demo=${DEFAULT_DEMO_SIZE}`
      : word;
  });
}

function numberOf(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most)) {
    throw new Error(`--${name} must be a number from ${least} to ${most}, not "${text}".`);
  }
  return value;
}
