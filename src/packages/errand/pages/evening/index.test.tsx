import type { EveningItem } from '@contract/errand/spot';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { anErrandInFull } from '../../../../../tests/pages/an-errand';
import EveningPage from './index';

const item = (given: Partial<EveningItem>): EveningItem => ({
  ...{ errandId: 'e1', kind: 'facilities', place: '3号楼', at: '2026-11-18T01:00:00.000Z' },
  ...{ state: 'recorded', helper: '韩书记', give: null },
  ...given,
});
const done = [item({}), item({ errandId: 'e2', kind: 'documents', place: '', helper: '' })];
const stillOpen = [
  item({ errandId: 'e3', kind: 'hardship', place: '', state: 'assigned', give: 'reassign' }),
  item({ errandId: 'e4', kind: 'other', place: '村口', state: 'submitted', helper: '', give: 'assign' }),
  item({ errandId: 'e5', kind: 'policy', place: '', state: 'accepted', helper: '' }),
];
const open = (answers: Answers = {}, more = false) => {
  const list = {
    communityId: 'c1',
    communityName: '新兴社区',
    day: '2026-11-18',
    done,
    open: stillOpen,
    more,
  };
  const calls = aCloud({ 'errand.evening': () => list, ...answers });
  openPage(<EveningPage />);
  return calls;
};

test('what was done and what is open is read by kind and place', async () => {
  open();
  expect(await screen.findByText('设施 · 3号楼')).toBeInTheDocument();
  expect(screen.getByText('证件材料')).toBeInTheDocument();
  expect(screen.getByText('9:00 · 韩书记')).toBeInTheDocument();
  expect(screen.getByText('9:00 · 社区工作人员')).toBeInTheDocument();
  expect(screen.getByText('2 件', { selector: '.section__side' })).toBeInTheDocument();
  expect(screen.getByText('3 件', { selector: '.section__side' })).toBeInTheDocument();
});

test('who takes how much tomorrow: those by name first, what nobody has last', async () => {
  open();
  const heading = await screen.findByText('明天谁去办');
  const section = heading.closest('.section') as HTMLElement;
  const rows = within(section).getAllByText(/韩书记|社区工作人员|还没有人/);
  expect(rows.map(({ textContent }) => textContent)).toEqual(['韩书记', '社区工作人员', '还没有人']);
});

test('a tap shows what it was, and only another one for whom', async () => {
  const calls = open({
    'errand.detail': () =>
      anErrandInFull({ title: '帮王奶奶换了灯泡', state: 'recorded', spot: true, mayReach: true }),
    'errand.contact': () => ({ name: '王奶奶', phone: null, address: '' }),
  });
  await userEvent.click(await screen.findByText('设施 · 3号楼'));
  expect(await screen.findByText('帮王奶奶换了灯泡')).toBeInTheDocument();
  expect(calls.map(([name]) => name)).not.toContain('errand.contact');
  await userEvent.click(screen.getByRole('button', { name: '查看姓名和地点' }));
  expect(await screen.findByText('王奶奶')).toBeInTheDocument();
  expect(screen.getByText('没有写在哪')).toBeInTheDocument();
});

test('what is open is given to somebody from here', async () => {
  const calls = open({
    'errand.candidates': () => ({
      own: [{ memberId: 'm2', name: '李建国', branchName: '新兴社区党支部' }],
      inService: [],
    }),
    'errand.assign': () => ({ state: 'assigned', assignee: '李建国' }),
  });
  await userEvent.click(await screen.findByRole('button', { name: '其他 · 村口，派给谁' }));
  await userEvent.click(await screen.findByText('李建国'));
  await waitFor(() =>
    expect(calls).toContainEqual(['errand.assign', { errandId: 'e4', memberId: 'm2', reason: '' }]),
  );
});

test('a day without help says how it is noted down, and that more is open', async () => {
  aCloud({
    'errand.evening': () => ({
      ...{ communityId: 'c1', communityName: '新兴社区', day: '2026-11-18', done: [], open: [], more: false },
    }),
  });
  openPage(<EveningPage />);
  expect(await screen.findByText('今天还没有记录')).toBeInTheDocument();
  expect(screen.getByText('没有还在办的')).toBeInTheDocument();
  expect(screen.queryByText('明天谁去办')).not.toBeInTheDocument();
});
