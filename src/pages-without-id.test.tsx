/**
 * C5: every page, opened without what it is about, with it left empty, or with something that is not there or not the
 * reader's: it says so and leads on. Over the whole route table, so that a new page is held to it as well.
 */
import * as activity from '@contract/activity';
import type { CallContract } from '@contract/call';
import * as community from '@contract/community';
import * as document from '@contract/document';
import * as errand from '@contract/errand';
import * as member from '@contract/member';
import * as message from '@contract/message';
import * as study from '@contract/study';
import * as summary from '@contract/summary';
import * as wish from '@contract/wish';
import Taro from '@tarojs/taro';
import { act, cleanup } from '@testing-library/react';
import { createElement } from 'react';
import { type Answers, aCloud, openPage } from '../tests/pages/a-cloud';
import { type Route, routes, tabs } from './routes';

/** What a page cannot be without, by its route: alternatives are separate lists. Every other page can be opened as it is. */
const needs: Partial<Record<Route, readonly (readonly string[])[]>> = {
  activityDetail: [['activityId']],
  activityCode: [['activityId']],
  activityProjector: [['activityId']],
  activityPoster: [['activityId']],
  activityAttendance: [['activityId']],
  activityMinutes: [['activityId']],
  wishDetail: [['wishId']],
  publicPage: [['organizationId'], ['scene']],
  errandDetail: [['errandId']],
  studyEntry: [['recordId']],
  communitySheet: [['communityId', 'branchId', 'quarter']],
};

/** Parameters that pages take if they are given them. */
const optional = [
  'branchId',
  'organizationId',
  'communityId',
  'kind',
  'from',
  'edit',
  'view',
  'when',
  'code',
  'q',
  'scene',
];

const pages = Object.entries({ ...tabs, ...routes });
const page = (address: string) => jest.requireActual<{ default: () => null }>(`.${address}`).default;

const areas: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ...{ activity, community, document, errand, member, message, study, summary, wish },
};

/** Refuses every call: what was asked for is not there, or not the caller's. */
const refusing = new Proxy({} as Answers, {
  get: (_, name) => () => {
    const [area = '', action = ''] = String(name).split('.');
    const codes = (areas[area]?.[action] as CallContract | undefined)?.refusals ?? [];
    return { refused: codes.find((code) => code.endsWith('.unknown')) ?? 'call.notAllowed' };
  },
});

async function opened(address: string, params: Record<string, string>) {
  const calls = aCloud(refusing);
  const { container } = openPage(createElement(page(address)), params);
  for (let turn = 0; turn < 5; turn++) await act(() => new Promise((done) => setTimeout(done, 0)));
  // WeChat draws the title: all that is here is beyond it.
  return { calls, text: container.textContent?.trim() ?? '', container };
}

afterEach(() => {
  cleanup();
});

const lists = pages.flatMap(([route, address]) => {
  const needed = needs[route as Route];
  const all = needed ?? [optional];
  return all.flatMap((names) => [
    { route, address, needed: needed !== undefined, how: 'without', params: {} },
    {
      ...{ route, address, needed: needed !== undefined, how: 'empty' },
      params: Object.fromEntries(names.map((name) => [name, ''])),
    },
    {
      ...{ route, address, needed: needed !== undefined, how: 'unknown' },
      params: Object.fromEntries(names.map((name) => [name, 'nothere'])),
    },
  ]);
});

test.each(lists)('C5: $route opened $how says what is missing and leads on', async (given) => {
  const { calls, text, container } = await opened(given.address, given.params);
  expect(text).not.toBe('');
  expect(text).not.toMatch(/正在/);
  expect(text).not.toMatch(/标红/);
  expect(container.querySelector('.skeleton__line')).toBeNull();
  // What was left empty is not asked about, as if it named something.
  expect(JSON.stringify(calls)).not.toMatch(/Id":""/);
  if (!given.needed) return;
  if (given.how !== 'unknown') expect(calls).toEqual([]);
  const [way] = container.querySelectorAll<HTMLElement>('button, [role="button"]');
  expect(way).toBeDefined();
  await act(async () => way?.click());
  const led = [Taro.navigateTo, Taro.switchTab, Taro.redirectTo].flatMap(
    (go) => (go as unknown as jest.Mock).mock.calls as [{ url: string }][],
  );
  expect(led).toHaveLength(1);
  // Not to another page of what is not there.
  expect(led[0]?.[0].url).not.toContain('nothere');
});
