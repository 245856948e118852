import * as cloud from 'wx-server-sdk';
import type { Envelope } from '../../contract/envelope';
import { logLine } from './log';

/** Of the minute that a run has, so that the next one never begins beside it. */
const RUN_MILLISECONDS = 45_000;

/** One run of a deployed function's timer. */
export interface JobRun {
  now: Date;
  /** When its jobs stop, in milliseconds; the next run goes on where they stopped. */
  until: number;
}

/** What a job did, in counts; `done: false` where more of it waits for the next run. */
export type JobReport = { done?: boolean } & Record<string, number | boolean>;

/** Something that time does. Done again, or twice at one moment, it changes nothing more. */
export interface Job {
  name: string;
  run: (run: JobRun) => Promise<JobReport>;
}

/** Binds the jobs that an area declares (`area.ts`) to their code, in the order in which they are declared. */
export const jobsOf = <Name extends string>(
  declared: readonly Name[],
  code: { [One in Name]: Job['run'] },
): Job[] => declared.map((name) => ({ name, run: code[name] }));

async function runInTurn(jobs: readonly Job[], run: JobRun): Promise<JobReport> {
  const reports: JobReport[] = [];
  for (const job of jobs) reports.push(await job.run(run));
  return Object.assign({}, ...reports, { done: reports.every(({ done = true }) => done) });
}

/**
 * What a timer's function exports as `main`: runs these jobs one after another and answers what all of them did. `done` is
 * false when anything waits for the next run. Any client may call any function and send what a timer sends, so only the
 * source that WeChat itself states counts (platform.md §2.2): everybody else is refused.
 */
export const timerOf = (timer: string, jobs: readonly Job[]) => async (): Promise<Envelope<JobReport>> => {
  const { SOURCE, OPENID } = cloud.getWXContext();
  if (SOURCE !== 'wx_trigger' || OPENID) return { ok: false, error: { code: 'call.notAllowed' } };
  const now = new Date();
  const report = await runInTurn(jobs, { now, until: now.getTime() + RUN_MILLISECONDS });
  logLine({ timer, ...report, ms: Date.now() - now.getTime() });
  return { ok: true, data: report };
};
