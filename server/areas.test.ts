import { home } from '../contract/summary';
import { messageKinds } from '../contract/words';
import { activityJobs } from './activity/jobs/jobs';
import { areas } from './areas';
import * as stores from './collections';
import { communityJobs } from './community/jobs/jobs';
import { errandJobs } from './errand/jobs/jobs';
import type { Area } from './kernel/area';
import { messagingJobs } from './messaging/phones/jobs';
import { summaryJobs } from './summary/jobs/jobs';
import { wishJobs } from './wish/jobs/jobs';

const declared: readonly Area[] = areas;
const sorted = (names: readonly string[]) => [...names].sort();

test('every collection belongs to one area, and none is opened that no area declares', () => {
  const names = declared.flatMap(({ collections }) => collections.map(({ name }) => name));
  expect(sorted(names)).toEqual(sorted(Object.values(stores).map(({ name }) => name)));
});

test('every kind of to-do is declared by one area', () => {
  const kinds = declared.flatMap(({ todos = [] }) => todos);
  expect(sorted(kinds)).toEqual(sorted(home.output.shape.todo.element.shape.what.options));
});

test('every kind of message is told by one area', () => {
  expect(sorted(declared.flatMap(({ messages = [] }) => messages))).toEqual(sorted(messageKinds));
});

test('every job that an area declares is run, and none beside', () => {
  const run = [
    ...[...activityJobs, ...communityJobs, ...messagingJobs].map(({ name }) => `reminders ${name}`),
    ...errandJobs.map(({ name }) => `errandclock ${name}`),
    ...summaryJobs({ excuseAll: async () => {}, periods: [] }).map(({ name }) => `timer ${name}`),
    ...wishJobs.map(({ name }) => `wishclock ${name}`),
  ];
  const named = declared.flatMap(({ jobs = {} }) =>
    Object.entries(jobs).flatMap(([clock, names]) => names.map((name) => `${clock} ${name}`)),
  );
  expect(sorted(run)).toEqual(sorted(named));
});
