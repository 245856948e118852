/** What of a command or script runs only in a POSIX shell, so that it does nothing or something else on Windows. */

interface Rule {
  pattern: RegExp;
  says: string;
}

/** In what people type or npm runs. Windows' own shell is meant: `npm run` starts it too. */
const inCommands: readonly Rule[] = [
  { pattern: /(^|[;&|]\s*)[A-Z_][A-Z0-9_]*=\S*\s+\S/, says: 'sets a variable before a command' },
  { pattern: /\$\(|`[^`]*`|\$\{?[A-Z_]/, says: 'has the shell put something in' },
  { pattern: /'[^']*'/, says: 'quotes with single quotes' },
  {
    pattern: /(^|[;&|]\s*)(rm|cp|mv|cat|ls|touch|export|source|sudo|chmod|grep|sed|which|sh|bash)\s/,
    says: 'calls what Windows has not',
  },
  { pattern: /mkdir\s+-p/, says: 'calls what Windows has not' },
  { pattern: /\/dev\/null|(^|\s)\/tmp\b/, says: 'names a place that Windows has not' },
  { pattern: /\.sh\b/, says: 'starts a shell script' },
  { pattern: /;\s*\S/, says: 'parts commands with a semicolon' },
  { pattern: /\\$/, says: 'goes on in the next line with a backslash' },
];

/** In our own scripts. */
const inScripts: readonly Rule[] = [
  {
    pattern: /\.bin:|:\$\{process\.env\.(PATH|Path)\}|\.PATH\b.*\+\s*':'/,
    says: 'joins the path with ":" instead of path.delimiter',
  },
  { pattern: /['"`]\/(tmp|dev|etc|usr|bin)\//, says: 'names a place that Windows has not' },
  {
    pattern:
      /(spawn|spawnSync|execFile|execFileSync)\(\s*['"`](npm|npx|tsx|taro|jest|biome|tsc)['"`](?![\s\S]{0,160}shell:)/,
    says: 'starts a batch file without a shell: see npm-command.ts',
  },
  { pattern: /(?<![.\w])(exec|execSync)\(/, says: 'runs a line in whatever shell there is' },
];

const broken = (rules: readonly Rule[], text: string) =>
  rules.filter(({ pattern }) => pattern.test(text)).map(({ says }) => says);

/** What is wrong with one command line. */
export const notPortable = (command: string): string[] =>
  // What stands in double quotes is a text on every system.
  broken(inCommands, command.trim().replaceAll(/"[^"$`]*"/g, '""'));

/** What is wrong with one of our own scripts. */
export const scriptNotPortable = (source: string): string[] => broken(inScripts, source);

const FENCE = /^(\s*)```(\w*)[^\n]*\n([\s\S]*?)^\1```\s*$/gm;
const SPAN = /`([^`\n]+)`/g;
/** Only these blocks hold commands; JSON and drawings are none. */
const SHELLS = ['', 'sh', 'shell', 'bash', 'console', 'powershell', 'cmd'];
const COMMAND = /(^|&&\s*|^[A-Z_][A-Z0-9_]*=.*\s)(npm|npx|node|git|tcb)\s/;

/** The command lines that a page tells people to type: in its blocks, and in its text. */
export function commandsIn(markdown: string): string[] {
  const blocks = [...markdown.matchAll(FENCE)];
  const inBlocks = blocks
    .filter(([, , language = '']) => SHELLS.includes(language))
    .flatMap(([, , , body = '']) => body.split(/\r?\n/));
  const text = markdown.replaceAll(FENCE, '');
  const spans = [...text.matchAll(SPAN)].map(([, span = '']) => span);
  return [...inBlocks, ...spans].map((line) => line.trim()).filter((line) => COMMAND.test(line));
}
