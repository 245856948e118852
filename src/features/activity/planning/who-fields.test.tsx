import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { type Answers, aCloud, openPage } from '../../../../tests/pages/a-cloud';
import { type ActivityDraft, newDraft, toInput } from './activity-draft';
import { WhoFields } from './who-fields';

let latest: ActivityDraft;

function Planned({ kind }: { kind: ActivityDraft['kind'] }) {
  const [draft, setDraft] = useState(() => newDraft(kind));
  latest = draft;
  return <WhoFields draft={draft} onChange={(changed) => setDraft({ ...draft, ...changed })} />;
}

function plan(kind: ActivityDraft['kind'], given: Answers = {}) {
  aCloud({
    'member.groups': () => ({ branchId: 'b1', groups: [], without: [] }),
    'member.organizations': () => ({
      items: [
        { organizationId: 'b2', name: '新河支部', path: ['区', '街道', '新河支部'], branchKind: 'community' },
      ],
      more: false,
    }),
    ...given,
  });
  openPage(<Planned kind={kind} />);
}

test('a group meeting is for the first group unless another is chosen', async () => {
  const group = (groupId: string, name: string) => ({ groupId, name, members: [] });
  plan('groupMeeting', {
    'member.groups': () => ({
      branchId: 'b1',
      groups: [group('g1', '第一组'), group('g2', '第二组')],
      without: [],
    }),
  });
  const second = await screen.findByText('第二组');
  expect(toInput(latest)).toMatchObject({ groupId: 'g1' });
  await userEvent.click(second);
  expect(toInput(latest)).toMatchObject({ groupId: 'g2' });
});

test('without groups it says that everybody is called, and how to have groups', async () => {
  plan('groupMeeting');
  expect(await screen.findByText('没有分党小组，会通知全支部。')).toBeInTheDocument();
  expect(screen.getByText('先分党小组')).toBeInTheDocument();
  expect(toInput(latest)).not.toHaveProperty('groupId');
  expect(screen.queryByText('与其他支部联合开展')).not.toBeInTheDocument();
});

test('another branch is found and joins, and a second tap leaves it out', async () => {
  plan('themeDay');
  await userEvent.click(screen.getByText('与其他支部联合开展'));
  await userEvent.click(await screen.findByText('新河支部'));
  expect(toInput(latest)).toMatchObject({ withBranchIds: ['b2'] });
  await userEvent.click(screen.getByText('新河支部'));
  expect(toInput(latest)).not.toHaveProperty('withBranchIds');
});

test('a guest is named, and may be left out again', async () => {
  plan('themeDay');
  await userEvent.click(screen.getByText('邀请列席'));
  await userEvent.click(screen.getByRole('button', { name: '添加' }));
  expect(screen.getByText('请填写姓名')).toBeInTheDocument();
  const [name, from] = screen.getAllByRole('textbox');
  await userEvent.type(name as HTMLElement, '白老师');
  await userEvent.type(from as HTMLElement, '党校');
  await userEvent.click(screen.getByRole('button', { name: '添加' }));
  expect(toInput(latest)).toMatchObject({ guests: [{ name: '白老师', from: '党校' }] });
  await userEvent.click(screen.getByRole('button', { name: '不再邀请白老师' }));
  expect(toInput(latest)).not.toHaveProperty('guests');
});
