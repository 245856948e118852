import Taro from '@tarojs/taro';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import PostWishPage from './index';

const community = { organizationId: 'c1', name: '新兴社区', path: ['科尔沁区'], branchKind: null };
const cloud = (given: Answers = {}) =>
  aCloud({
    'member.me': () => ({ member: null, request: null }),
    'member.organizations': () => ({ items: [community], more: false }),
    'wish.post': () => ({ wishId: 'w1', number: '261123-7K2QP', state: 'submitted', asSaid: true }),
    ...given,
  });
const fieldOf = (label: string) => screen.getByText(label).closest('.field') as HTMLElement;
const write = (label: string, text: string) =>
  userEvent.type(within(fieldOf(label)).getByRole('textbox'), text);
const send = () => userEvent.click(screen.getByRole('button', { name: '提交' }));
const posted = (calls: [string, unknown][]) => calls.filter(([name]) => name === 'wish.post');

async function fillIn() {
  await write('想请人帮什么', '门把手坏了');
  await userEvent.click(screen.getByRole('radio', { name: '维修' }));
  await userEvent.click(await screen.findByText('新兴社区'));
  await write('姓名', '马琳');
  await write('电话', '13804751234');
  await write('地址', '5 号楼 201');
}

test('whatever is missing is said beside its field, and nothing is sent', async () => {
  const calls = cloud();
  openPage(<PostWishPage />);
  await send();
  const wanting = screen.getAllByRole('alert').map((one) => one.textContent);
  expect(wanting).toEqual([
    '写一句想请人帮什么',
    '选一类，好找对人',
    '选一个社区，由他们来看',
    '写上姓名',
    '写上电话，好联系',
    '写上地址',
  ]);
  expect(posted(calls)).toEqual([]);
});

test('a wish is sent with its phone number bare, and the page says what happens next', async () => {
  const calls = cloud();
  openPage(<PostWishPage />);
  await fillIn();
  await userEvent.clear(within(fieldOf('电话')).getByRole('textbox'));
  await write('电话', '138 0475 1234');
  await send();
  expect(await screen.findByText('编号 261123-7K2QP')).toBeInTheDocument();
  expect(screen.getByText('新兴社区核实')).toBeInTheDocument();
  expect(posted(calls)).toEqual([
    [
      'wish.post',
      expect.objectContaining({
        title: '门把手坏了',
        category: 'repairs',
        communityId: 'c1',
        forWhom: 'self',
        contact: { name: '马琳', phone: '13804751234', address: '5 号楼 201' },
      }),
    ],
  ]);
});

test('what was written is still there after leaving, until somebody starts afresh', async () => {
  cloud();
  const first = openPage(<PostWishPage />);
  await write('想请人帮什么', '门把手坏了');
  first.unmount();
  openPage(<PostWishPage />, {}, { returning: true });
  expect(screen.getByDisplayValue('门把手坏了')).toBeInTheDocument();
  await userEvent.click(screen.getByText('重新填写'));
  expect(screen.queryByDisplayValue('门把手坏了')).not.toBeInTheDocument();
});

test('the next wish starts with the last community and the own contact, which are dropped for a neighbour', async () => {
  cloud();
  const first = openPage(<PostWishPage />);
  await fillIn();
  await send();
  await screen.findByText('心愿已提交');
  first.unmount();
  openPage(<PostWishPage />, {}, { returning: true });
  expect(screen.getByText('新兴社区')).toBeInTheDocument();
  expect(screen.getByText('马琳，13804751234')).toBeInTheDocument();
  expect(screen.queryByDisplayValue('门把手坏了')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: '帮邻居' }));
  expect(screen.queryByDisplayValue('13804751234')).not.toBeInTheDocument();
});

const page = (name: string) => ({
  ...{
    organizationId: 'c7',
    name,
    kind: 'community' as const,
    path: [],
    people: [],
    fulfilled: [],
    thanks: [],
  },
  ...{
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

test('from a community’s page the wish goes to that community, and a draft kept before is not lost', async () => {
  const calls = cloud({ 'summary.publicPage': () => page('电厂社区') });
  const first = openPage(<PostWishPage />);
  await fillIn();
  first.unmount();
  openPage(<PostWishPage />, { communityId: 'c7' }, { returning: true });
  expect(await screen.findByText('电厂社区')).toBeInTheDocument();
  expect(screen.getByDisplayValue('门把手坏了')).toBeInTheDocument();
  await send();
  await screen.findByText('心愿已提交');
  expect(posted(calls)[0]?.[1]).toMatchObject({ communityId: 'c7', title: '门把手坏了' });
});

test('the community come from may be changed, and whoever only looked has left nothing unfinished', async () => {
  const calls = cloud({ 'summary.publicPage': () => page('电厂社区') });
  const first = openPage(<PostWishPage />, { communityId: 'c7' });
  await screen.findByText('电厂社区');
  first.unmount();
  openPage(<PostWishPage />, { communityId: 'c7' }, { returning: true });
  expect(screen.queryByText('重新填写')).not.toBeInTheDocument();
  await userEvent.click(await screen.findByText('换一个'));
  await fillIn();
  await send();
  await screen.findByText('心愿已提交');
  expect(posted(calls)[0]?.[1]).toMatchObject({ communityId: 'c1' });
});

test.each([
  ['packages/wish/pages/public/index?scene=c7', '电厂社区'],
  ['packages/activity/pages/check-in/index?scene=a1', null],
])('scanned on the way, %s', async (text, found) => {
  cloud({ 'summary.publicPage': () => page('电厂社区') });
  Object.assign(Taro, { scanCode: jest.fn(async () => ({ result: '', path: text })) });
  openPage(<PostWishPage />);
  await userEvent.click(await screen.findByText('扫社区公告栏的码'));
  if (found) expect(await screen.findByText(found)).toBeInTheDocument();
  else
    expect(Taro.showToast).toHaveBeenLastCalledWith(
      expect.objectContaining({ title: '这不是社区公告栏的码，也可以写名字来找' }),
    );
});

test('an address that names no community says so, and the form can be used', async () => {
  cloud({ 'summary.publicPage': () => ({ refused: 'organization.unknown' }) });
  openPage(<PostWishPage />, { communityId: 'gone' });
  expect(await screen.findByText('没有找到码上的社区，也可以写名字来找')).toBeInTheDocument();
  expect(await screen.findByText('新兴社区')).toBeInTheDocument();
});

test('who has as many under way as they may is told where the tap was, and led to those', async () => {
  cloud({ 'wish.post': () => ({ refused: 'wish.tooManyOpen', params: { most: 5 } }) });
  openPage(<PostWishPage />);
  await fillIn();
  await send();
  const footer = screen.getByRole('button', { name: '提交' }).closest('.page__footer') as HTMLElement;
  expect(await within(footer).findByText(/^您有 5 个心愿还在办/)).toBeInTheDocument();
  await userEvent.click(within(footer).getByText('查看我许的'));
  expect(Taro.switchTab).toHaveBeenLastCalledWith({ url: '/pages/wishes/index' });
  expect(screen.getByDisplayValue('门把手坏了')).toBeInTheDocument();
});

test.each([
  ['wish.dueTooLate', undefined, '希望何时前完成', '日子太远了，请选近一点的'],
  ['call.badInput', { 'contact.address': 'tooLong' as const }, '地址', '字数太多了'],
])('%s is said at the field it is about', async (refused, fields, label, words) => {
  cloud({ 'wish.post': () => ({ refused, ...(fields ? { fields } : {}) }) });
  openPage(<PostWishPage />);
  await fillIn();
  await send();
  expect(await within(fieldOf(label)).findByText(words)).toBeInTheDocument();
});

test('staff may enter a wish for somebody without a phone, for their own community only', async () => {
  const office = { organizationId: 'c9', name: '电厂社区', role: 'communityStaff' as const };
  const calls = cloud({
    'member.me': () => ({
      member: {
        memberId: 'm1',
        name: '李秀梅',
        branchId: 'b1',
        branchName: '',
        path: [],
        memberClass: 'able',
        probationary: false,
        group: null,
        community: null,
        offices: [office],
        requiredHours: 32,
        leadsIn: null,
      },
      request: null,
    }),
  });
  openPage(<PostWishPage />);
  await fillIn();
  await userEvent.click(await screen.findByRole('radio', { name: '社区代录' }));
  expect(screen.getByText('电厂社区')).toBeInTheDocument();
  expect(screen.queryByText('换一个')).not.toBeInTheDocument();
  await send();
  await screen.findByText('心愿已提交');
  expect(posted(calls)[0]?.[1]).toMatchObject({ communityId: 'c9', forWhom: 'behalf' });
});

test('on a phone that does not know it the last own contact is offered, and another can be written', async () => {
  const contact = {
    name: '马琳',
    phone: '13804751234',
    address: '5 号楼 201',
    community: { id: 'c1', name: '新兴社区' },
  };
  const calls = cloud({ 'wish.ownContact': () => ({ contact }) });
  openPage(<PostWishPage />);
  expect(await screen.findByText('马琳，13804751234')).toBeInTheDocument();
  expect(screen.getByText('新兴社区')).toBeInTheDocument();
  await userEvent.type(screen.getAllByRole('textbox')[0] as HTMLElement, '换灯');
  await userEvent.click(screen.getByRole('radio', { name: '维修' }));
  await userEvent.click(screen.getByText('提交'));
  expect(await screen.findByText('心愿已提交')).toBeInTheDocument();
  const [[, input] = []] = posted(calls);
  const { name, phone, address } = contact;
  expect(input).toMatchObject({ title: '换灯', communityId: 'c1', contact: { name, phone, address } });
});

test('another contact than the last is written into empty fields', async () => {
  const contact = {
    name: '马琳',
    phone: '13804751234',
    address: '5 号楼 201',
    community: { id: 'c1', name: '新兴社区' },
  };
  cloud({ 'wish.ownContact': () => ({ contact }) });
  openPage(<PostWishPage />);
  await userEvent.click(await screen.findByRole('button', { name: '换一个联系方式' }));
  expect(screen.queryByText('马琳，13804751234')).not.toBeInTheDocument();
  expect(screen.queryByDisplayValue('13804751234')).not.toBeInTheDocument();
});
