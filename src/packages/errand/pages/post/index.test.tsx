import Taro from '@tarojs/taro';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import PostErrandPage from './index';

const community = { organizationId: 'c1', name: '新兴社区', path: ['科尔沁区'], branchKind: null };
const cloud = (given: Answers = {}) =>
  aCloud({
    'member.me': () => ({ member: null, request: null }),
    'member.organizations': () => ({ items: [community], more: false }),
    'errand.post': () => ({ errandId: 'e1', number: '261123-7K2QP', state: 'submitted', asSaid: true }),
    ...given,
  });
const fieldOf = (label: string) => screen.getByText(label).closest('.field') as HTMLElement;
const write = (label: string, text: string) =>
  userEvent.type(within(fieldOf(label)).getByRole('textbox'), text);
const send = () => userEvent.click(screen.getByRole('button', { name: '提交' }));
const posted = (calls: [string, unknown][]) => calls.filter(([name]) => name === 'errand.post');

async function fillIn() {
  await write('什么事', '路灯不亮');
  await userEvent.click(screen.getByRole('radio', { name: '设施' }));
  await userEvent.click(await screen.findByText('新兴社区'));
  await write('姓名', '马琳');
  await write('电话', '138 0475 1234');
  await write('地址', '5 号楼 201');
}

test('whatever is missing is said beside its field, and nothing is sent', async () => {
  const calls = cloud();
  openPage(<PostErrandPage />);
  await send();
  expect(screen.getAllByRole('alert').map((one) => one.textContent)).toEqual([
    ...['写一句是什么事', '选一类，好找对人', '选一个社区，由他们来看'],
    ...['写上姓名', '写上电话，好联系', '写上地址'],
  ]);
  expect(posted(calls)).toEqual([]);
});

test('it is sent with its phone bare, and the page says what happens next', async () => {
  const calls = cloud();
  openPage(<PostErrandPage />);
  await fillIn();
  await send();
  expect(await screen.findByText('编号 261123-7K2QP')).toBeInTheDocument();
  expect(screen.getByText('新兴社区安排人来办')).toBeInTheDocument();
  expect(posted(calls)).toEqual([
    [
      'errand.post',
      {
        ...{ title: '路灯不亮', details: '', kind: 'facilities', communityId: 'c1', forWhom: 'self' },
        contact: { name: '马琳', phone: '13804751234', address: '5 号楼 201' },
      },
    ],
  ]);
});

test('what may not be said is said beside the words, and all that was written is kept', async () => {
  cloud({ 'errand.post': () => ({ refused: 'call.textRisky' }) });
  openPage(<PostErrandPage />);
  await fillIn();
  await send();
  expect(await within(fieldOf('什么事')).findByRole('alert')).toHaveTextContent('请换个说法');
  expect(within(fieldOf('什么事')).getByRole('textbox')).toHaveValue('路灯不亮');
});

test('left unfinished, it is there again on the next visit', async () => {
  cloud();
  const first = openPage(<PostErrandPage />);
  await write('什么事', '井盖松了');
  first.unmount();
  openPage(<PostErrandPage />, {}, { returning: true });
  expect(screen.getByText('上次没写完的还在，可以接着写')).toBeInTheDocument();
  expect(within(fieldOf('什么事')).getByRole('textbox')).toHaveValue('井盖松了');
});

test.each(['+86 138 0475 1234', '86-13804751234'])('a phone written as %s is sent bare', async (written) => {
  const calls = cloud();
  openPage(<PostErrandPage />);
  await fillIn();
  await userEvent.clear(within(fieldOf('电话')).getByRole('textbox'));
  await write('电话', written);
  await send();
  expect(await screen.findByText('编号 261123-7K2QP')).toBeInTheDocument();
  expect(posted(calls)[0]?.[1]).toMatchObject({ contact: { phone: '13804751234' } });
});

const page = (name: string) => ({
  ...{ organizationId: 'c7', name, kind: 'community' as const, path: [], people: [], fulfilled: [] },
  ...{
    thanks: [],
    figures: {
      fulfilled: 0,
      fulfilledUnconfirmed: 0,
      thanked: 0,
      served: 0,
      solved: 0,
      unconfirmed: 0,
      recorded: 0,
    },
    may: { board: false },
  },
});

test('the code on a notice board, scanned on the way, says which community', async () => {
  const calls = cloud({ 'summary.publicPage': () => page('电厂社区') });
  const scanCode = jest.fn(async () => ({ result: '', path: 'packages/wish/pages/public/index?scene=c7' }));
  Object.assign(Taro, { scanCode });
  openPage(<PostErrandPage />);
  await userEvent.click(await screen.findByText('扫社区公告栏的码'));
  expect(await screen.findByText('电厂社区')).toBeInTheDocument();
  await write('什么事', '路灯不亮');
  await userEvent.click(screen.getByRole('radio', { name: '设施' }));
  await write('姓名', '马琳');
  await write('电话', '13804751234');
  await write('地址', '5 号楼 201');
  await send();
  await screen.findByText('编号 261123-7K2QP');
  expect(posted(calls)[0]?.[1]).toMatchObject({ communityId: 'c7' });
});

test('from a community’s page the problem goes to that community', async () => {
  cloud({ 'summary.publicPage': () => page('电厂社区') });
  openPage(<PostErrandPage />, { communityId: 'c7' });
  expect(await screen.findByText('电厂社区')).toBeInTheDocument();
});

test('who has as many under way as they may is told where the tap was, and led to those', async () => {
  cloud({ 'errand.post': () => ({ refused: 'errand.tooManyOpen', params: { most: 5 } }) });
  openPage(<PostErrandPage />);
  await fillIn();
  await send();
  const footer = screen.getByRole('button', { name: '提交' }).closest('.page__footer') as HTMLElement;
  await userEvent.click(await within(footer).findByText('查看我说的'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: '/packages/errand/pages/list/index?view=mine',
  });
});

const aMember = {
  ...{ memberId: 'm1', name: '赵海燕', branchId: 'b1', branchName: '', path: [] },
  ...{ memberClass: 'able' as const, probationary: false, group: null, community: null },
  requiredHours: 56,
};
const leads = (role: 'committee' | 'communityStaff') => [{ organizationId: 'c9', name: '电厂社区', role }];

test.each([
  ['the committee of one of its branches', { offices: leads('committee'), leadsIn: leads('committee')[0] }],
  ['its staff', { offices: leads('communityStaff'), leadsIn: null }],
])(
  '%s enters one for somebody without a phone, for that community only',
  async (_who, { offices, leadsIn }) => {
    const member = { ...aMember, offices, leadsIn: leadsIn ?? null };
    const calls = cloud({ 'member.me': () => ({ member, request: null }) });
    openPage(<PostErrandPage />);
    await fillIn();
    await userEvent.click(await screen.findByRole('radio', { name: '替没有手机的人' }));
    expect(screen.getByText('电厂社区')).toBeInTheDocument();
    expect(screen.queryByText('换一个')).not.toBeInTheDocument();
    await send();
    await screen.findByText('编号 261123-7K2QP');
    expect(posted(calls)[0]?.[1]).toMatchObject({ communityId: 'c9', forWhom: 'behalf' });
  },
);

test('who leads a branch of no community enters none: it would be refused', async () => {
  const member = { ...aMember, offices: leads('committee'), leadsIn: null };
  cloud({ 'member.me': () => ({ member, request: null }) });
  openPage(<PostErrandPage />);
  expect(await screen.findByText('新兴社区')).toBeInTheDocument();
  expect(screen.queryByText('替谁说')).not.toBeInTheDocument();
});

test('nobody is asked whether it is for somebody without a phone but who may enter that', async () => {
  cloud();
  openPage(<PostErrandPage />);
  expect(await screen.findByText('新兴社区')).toBeInTheDocument();
  expect(screen.queryByText('替谁说')).not.toBeInTheDocument();
});
