/** Which version and commit wrote a line; npm run deploy sets it. */
const VERSION = 'DAOZHIBU_VERSION';

const textOf = (line: Record<string, unknown>) =>
  JSON.stringify({ ...line, version: process.env[VERSION] || 'local' });

/** One line of the log, with the version that wrote it. Nothing personal. */
export const logLine = (line: Record<string, unknown>): void => console.log(textOf(line));

/** The same of what went wrong, followed by its stack. */
export const logProblem = (line: Record<string, unknown>, problem: unknown): void =>
  console.error(textOf(line), problem);
