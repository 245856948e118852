import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import PostErrandPage from './index';

const community = { organizationId: 'c1', name: '新兴社区', path: ['科尔沁区'], branchKind: null };
const cloud = (given: Answers = {}) =>
  aCloud({
    'member.me': () => ({ member: null, request: null }),
    'member.organizations': () => ({ items: [community], more: false }),
    'errand.post': () => ({ errandId: 'e1', number: '261123-7K2QP', state: 'submitted' }),
    ...given,
  });
const fieldOf = (label: string) => screen.getByText(label).closest('.field') as HTMLElement;
const write = (label: string, text: string) =>
  userEvent.type(within(fieldOf(label)).getByRole('textbox'), text);
const send = () => userEvent.click(screen.getByRole('button', { name: '告诉社区' }));
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
  cloud({ 'errand.post': () => ({ refused: 'errand.textRisky' }) });
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
  expect(screen.getByText('上次没写完的还在，接着写就行')).toBeInTheDocument();
  expect(within(fieldOf('什么事')).getByRole('textbox')).toHaveValue('井盖松了');
});

test('nobody is asked whether it is for somebody without a phone but who may enter that', async () => {
  cloud();
  openPage(<PostErrandPage />);
  expect(await screen.findByText('新兴社区')).toBeInTheDocument();
  expect(screen.queryByText('替谁说')).not.toBeInTheDocument();
});
