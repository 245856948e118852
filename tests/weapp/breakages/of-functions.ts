import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A copy of one function's folder, to be broken. */
export class FunctionCopy {
  constructor(readonly root: string) {}

  at(file: string): string {
    return path.join(this.root, file);
  }

  append(file: string, text: string): void {
    appendFileSync(this.at(file), text);
  }

  write(file: string, text: string): void {
    writeFileSync(this.at(file), text);
  }

  remove(file: string): void {
    rmSync(this.at(file));
  }

  json(file: string, change: Record<string, unknown>): void {
    const before = JSON.parse(readFileSync(this.at(file), 'utf8')) as object;
    this.write(file, JSON.stringify({ ...before, ...change }));
  }
}

export interface FunctionBreakage {
  name: string;
  /** What the check must say, so that it is caught for its own reason. */
  says: RegExp;
  make: (copy: FunctionCopy) => void;
}

const triggers = (name: string, says: RegExp, ...given: object[]): FunctionBreakage => ({
  name,
  says,
  make: (copy) => copy.json('config.json', { triggers: given }),
});

const permits = (...openapi: string[]) => ({ permissions: { openapi } });

const hourly = { name: 'hourly', type: 'timer', config: '0 0 * * * * *' };

/** Function folders that WeChat would refuse, or that would fail there at the first call. */
export const brokenFunctions: FunctionBreakage[] = [
  {
    name: 'a function without index.js',
    says: /index\.js: is missing/,
    make: (copy) => copy.remove('index.js'),
  },
  {
    name: 'a function without config.json',
    says: /config\.json: is missing/,
    make: (copy) => copy.remove('config.json'),
  },
  {
    name: 'a function without package.json',
    says: /package\.json: is missing/,
    make: (copy) => copy.remove('package.json'),
  },
  {
    name: 'a config.json that is not JSON',
    says: /config\.json: is not JSON/,
    make: (copy) => copy.write('config.json', '{"permissions":'),
  },
  {
    name: 'a main that is another file',
    says: /main is not index\.js/,
    make: (copy) => copy.json('package.json', { main: 'wish.js' }),
  },
  {
    name: 'a function never built',
    says: /was not built/,
    make: (copy) => rmSync(copy.root, { recursive: true }),
  },
  {
    name: 'a function without exports.main',
    says: /answers .*main/,
    make: (copy) => copy.append('index.js', '\n;module.exports = {};'),
  },
  {
    name: 'a function that throws when it is loaded',
    says: /answers .*broken/,
    make: (copy) => copy.append('index.js', '\n;throw new Error("broken");'),
  },
  {
    name: 'a function that answers no envelope',
    says: /answers \{"greeting/,
    make: (copy) => copy.append('index.js', '\n;module.exports = { main: async () => ({ greeting: 1 }) };'),
  },
  {
    name: 'a function that never answers',
    says: /answers .*(time|Timeout)/i,
    make: (copy) =>
      copy.append('index.js', '\n;module.exports = { main: () => new Promise(() => undefined) };'),
  },
  {
    name: 'a module that does not resolve',
    says: /require\("qrcode"\) finds nothing/,
    make: (copy) => copy.append('index.js', '\n;function later() { return require("qrcode"); }'),
  },
  {
    name: 'a file of its own that is not uploaded with it',
    says: /require\("\.\/words\.js"\) finds nothing/,
    make: (copy) => copy.append('index.js', '\n;function later() { return require("./words.js"); }'),
  },
  {
    name: 'an open API that config.json does not permit',
    says: /does not permit urllink\.generate/,
    make: (copy) => copy.append('index.js', '\n;function later() { cloud.openapi.urllink.generate({}); }'),
  },
  {
    name: 'an open API permitted that the code does not call',
    says: /permits urllink\.generate, which/,
    make: (copy) => copy.json('config.json', permits('urllink.generate')),
  },
  {
    name: 'open APIs called by a name made of text',
    says: /cannot tell which open API/,
    make: (copy) => copy.append('index.js', '\n;function later(a) { cloud.openapi[a].send({}); }'),
  },
  triggers('two triggers', /2 triggers; WeChat takes one/, hourly, { ...hourly, name: 'other' }),
  triggers('a trigger of another type', /of type cron/, { ...hourly, type: 'cron' }),
  triggers('a trigger by a bad name', /cannot be named 1st/, { ...hourly, name: '1st' }),
  triggers('a trigger with five fields', /seven fields/, { ...hourly, config: '0 * * * *' }),
  triggers('a trigger at the 99th minute', /not well formed/, { ...hourly, config: '0 99 * * * * *' }),
];
