import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import FeedbackPage from './index';

const community = { organizationId: 'c1', name: '新兴社区', path: ['科尔沁区'], branchKind: null };
const letter = {
  feedbackId: 'f1',
  kind: 'complaint' as const,
  text: '灯一直没人来看',
  about: null,
  organizationName: '新兴社区',
  townshipName: '明仁街道',
  readerName: '明仁街道',
  at: '2026-11-10T04:00:00.000Z',
  state: 'answered' as const,
  answer: '已经换好了',
  answeredAt: '2026-11-12T04:00:00.000Z',
  contact: '',
  review: false,
};
const cloud = (items: (typeof letter)[] = []) =>
  aCloud({
    'message.feedback': () => ({ items, next: null }),
    'member.organizations': () => ({ items: [community], more: false }),
    'message.postFeedback': () => ({
      feedbackId: 'f2',
      townshipName: '明仁街道',
      readerName: '明仁街道',
      asSaid: true,
    }),
    'message.feedbackReader': () => ({ readerName: '明仁街道', outside: '' }),
  });
const send = () => userEvent.click(screen.getByRole('button', { name: '提交' }));
const posted = (calls: [string, unknown][]) => calls.filter(([name]) => name === 'message.postFeedback');
const write = (label: string, text: string) => {
  const field = screen.getByText(label).closest('.field') as HTMLElement;
  return userEvent.type(within(field).getByRole('textbox'), text);
};

test('what is missing is said beside its field, and nothing is sent', async () => {
  const calls = cloud();
  openPage(<FeedbackPage />);
  await send();
  expect(screen.getAllByRole('alert').map((one) => one.textContent)).toEqual([
    '写一句是什么事',
    '选一个，才知道交给哪个街道（苏木乡镇）',
  ]);
  expect(posted(calls)).toEqual([]);
});

test('a letter goes to the township of the chosen community, and the form is empty again', async () => {
  const calls = cloud();
  openPage(<FeedbackPage />);
  await write('写下来', '通知总是晚');
  await userEvent.click(await screen.findByText('新兴社区'));
  await send();
  expect(posted(calls)).toEqual([
    ['message.postFeedback', { kind: 'suggestion', text: '通知总是晚', contact: '', organizationId: 'c1' }],
  ]);
  expect(screen.queryByDisplayValue('通知总是晚')).not.toBeInTheDocument();
});

test('opened from a wish it says which, and asks for no community', async () => {
  const calls = cloud();
  openPage(<FeedbackPage />, { kind: 'wish', id: 'w1', title: encodeURIComponent('换灯泡') });
  expect(screen.getByText('换灯泡')).toBeInTheDocument();
  await write('写下来', '未到');
  await send();
  expect(posted(calls)[0]?.[1]).toMatchObject({ about: { kind: 'wish', id: 'w1' } });
});

test('what was written before stands below with its answer', async () => {
  cloud([letter]);
  openPage(<FeedbackPage />);
  expect(await screen.findByText('明仁街道答复：已经换好了')).toBeInTheDocument();
});
