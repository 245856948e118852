import { QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { answers } from './answers';
import { useAct } from './use-act';
import { useCall } from './use-call';

const cloud = jest.mocked(Taro.cloud.callFunction as unknown as (asked: unknown) => Promise<unknown>);
const phone = Taro as unknown as { showPages(): void; forgetAll(): void };
const answer = (data: unknown) => ({ result: { ok: true, data } });
const asked = (index: number) =>
  cloud.mock.calls[index]?.[0] as { data: { requestId: string; action: string } };

const within = (page: ReactNode) =>
  render(<QueryClientProvider client={answers}>{page}</QueryClientProvider>);

beforeEach(() => {
  cloud.mockReset();
  answers.clear();
  phone.forgetAll();
});

function Branch() {
  const { answer: me, waiting, trouble } = useCall('member.me', {}, { keep: true });
  if (trouble && !me) return <p>trouble</p>;
  return <p>{waiting ? 'waiting' : (me?.member?.branchName ?? 'nobody')}</p>;
}

test('the first visit waits, and the next one starts with what the last one saw', async () => {
  cloud.mockResolvedValue(answer({ member: { branchName: 'first branch' }, request: null }));
  const first = within(<Branch />);
  expect(screen.getByText('waiting')).toBeInTheDocument();
  expect(await screen.findByText('first branch')).toBeInTheDocument();
  first.unmount();
  answers.clear();

  cloud.mockReturnValue(new Promise(() => undefined));
  within(<Branch />);
  expect(screen.getByText('first branch')).toBeInTheDocument();
});

test('a page shown again while its answer is fresh does not ask again, and does once the answer is old', async () => {
  cloud.mockResolvedValue(answer({ member: { branchName: 'branch' }, request: null }));
  within(<Branch />);
  await screen.findByText('branch');
  act(() => phone.showPages());
  expect(cloud).toHaveBeenCalledTimes(1);
  await act(() => answers.invalidateQueries({ refetchType: 'none' }));
  await act(async () => phone.showPages());
  expect(cloud).toHaveBeenCalledTimes(2);
});

function Claim() {
  const { act: claim, busy, trouble } = useAct('wish.claim', { refreshes: ['member.'] });
  return (
    <button type='button' onClick={() => void claim({ wishId: 'w1' })}>
      {busy ? 'busy' : (trouble?.message ?? 'claim')}
    </button>
  );
}

test('an act asks again what it changed, once it is done', async () => {
  cloud.mockResolvedValueOnce(answer({ member: { branchName: 'before' }, request: null }));
  within(
    <>
      <Branch />
      <Claim />
    </>,
  );
  await screen.findByText('before');
  cloud.mockResolvedValueOnce(answer({ state: 'claimed' }));
  cloud.mockResolvedValueOnce(answer({ member: { branchName: 'after' }, request: null }));
  await userEvent.click(screen.getByRole('button'));
  expect(await screen.findByText('after')).toBeInTheDocument();
});

test('a second tap while the first is under way is not sent', async () => {
  cloud.mockReturnValue(new Promise(() => undefined));
  within(<Claim />);
  await userEvent.click(screen.getByRole('button'));
  await userEvent.click(screen.getByRole('button'));
  expect(cloud).toHaveBeenCalledTimes(1);
});

test('tapped again after a refusal it is a new request; after silence it is the same one', async () => {
  cloud.mockResolvedValueOnce({ result: { ok: false, error: { code: 'wish.taken' } } });
  within(<Claim />);
  await userEvent.click(screen.getByRole('button'));
  await screen.findByText('wish.taken');

  jest.useFakeTimers();
  cloud.mockRejectedValue({ errMsg: 'request:fail' });
  act(() => screen.getByRole('button').click());
  await act(() => jest.runAllTimersAsync());
  jest.useRealTimers();
  expect(screen.getByText('unreachable')).toBeInTheDocument();
  cloud.mockResolvedValue(answer({ state: 'claimed' }));
  await userEvent.click(screen.getByRole('button'));
  await screen.findByText('claim');

  const afterRefusal = asked(1).data.requestId;
  expect(afterRefusal).not.toBe(asked(0).data.requestId);
  expect(asked(4).data.requestId).toBe(afterRefusal);
});

function Record({ draft, title }: { draft?: string; title: string }) {
  const { act: record, trouble } = useAct('study.record', { draft });
  const input = { kind: 'course' as const, title, hours: 1, studiedOn: '2026-11-24' };
  return (
    <button type='button' onClick={() => void record(input)}>
      {trouble?.message ?? 'record'}
    </button>
  );
}
const tap = () => userEvent.click(screen.getByRole('button'));
/** No answer comes to any of a tap's tries. */
async function tapInVain() {
  jest.useFakeTimers();
  cloud.mockRejectedValue({ errMsg: 'request:fail' });
  act(() => screen.getByRole('button').click());
  await act(() => jest.runAllTimersAsync());
  jest.useRealTimers();
  expect(screen.getByText('unreachable')).toBeInTheDocument();
}
const ids = () => cloud.mock.calls.map(([one]) => (one as { data: { requestId: string } }).data.requestId);
const answered = () => cloud.mockResolvedValue(answer({ recordId: 'r1' }));

test('B7: a kept draft sent again after the app was closed is the same request, changed or not', async () => {
  const first = within(<Record draft='studyDraft' title='党课回看' />);
  await tapInVain();
  first.unmount();

  const second = within(<Record draft='studyDraft' title='党课回看（二）' />);
  await tapInVain();
  second.unmount();
  answered();
  within(<Record draft='studyDraft' title='党课回看' />);
  await tap();
  await screen.findByText('record');
  expect(new Set(ids()).size).toBe(1);

  await tap();
  expect(ids().at(-1)).not.toBe(ids()[0]);
});

test('a draft of another kind, and what is sent from none, is another request', async () => {
  const first = within(<Record draft='studyDraft' title='党课回看' />);
  await tapInVain();
  first.unmount();
  const second = within(<Record draft='wishDraft' title='党课回看' />);
  await tapInVain();
  second.unmount();
  within(<Record title='党课回看' />);
  await tapInVain();
  expect(new Set(ids()).size).toBe(3);
});

test.each([
  ['is refused', 'study.dayIsFull', 2],
  ['broke in the cloud, so that nobody knows', 'call.failed', 1],
])('a draft that %s', async (_, code, requests) => {
  cloud.mockResolvedValueOnce({ result: { ok: false, error: { code } } });
  const first = within(<Record draft='studyDraft' title='党课回看' />);
  await tap();
  await screen.findByText(code);
  first.unmount();
  answered();
  within(<Record draft='studyDraft' title='党课回看' />);
  await tap();
  await screen.findByText('record');
  expect(new Set(ids()).size).toBe(requests);
});

test('without a draft, other words after silence are another request, in the same page too', async () => {
  const page = within(<Record title='党课回看' />);
  await tapInVain();
  page.rerender(
    <QueryClientProvider client={answers}>
      <Record title='别的' />
    </QueryClientProvider>,
  );
  answered();
  await tap();
  expect(new Set(ids()).size).toBe(2);
});

const modal = jest.mocked(Taro.showModal as unknown as (asked: object) => Promise<{ confirm: boolean }>);
const saysTo = (...answers: boolean[]) => {
  modal.mockClear();
  for (const agreed of answers) modal.mockResolvedValueOnce({ confirm: agreed });
};

test.each([
  ['hides them with one tap', [true], 'hide'],
  ['lets them stand when it is said twice', [false, true], 'keep'],
] as const)(
  'A6: what many would read is asked about where it holds private numbers: one %s',
  async (_, said, numbers) => {
    answered();
    saysTo(...said);
    within(<Record title='打13900001234报名' />);
    await tap();
    await screen.findByText('record');
    expect(modal).toHaveBeenCalledTimes(said.length);
    expect(modal).toHaveBeenCalledWith(
      expect.objectContaining({ title: '文字里有手机号', content: expect.stringContaining('13900001234') }),
    );
    expect(asked(0).data).toMatchObject({ action: 'record', numbers });
  },
);

test('A6: whoever taps past the question sends nothing, and may tap again', async () => {
  saysTo(false, false, true);
  answered();
  within(<Record title='打13900001234报名' />);
  await tap();
  expect(cloud).not.toHaveBeenCalled();
  await tap();
  expect(cloud).toHaveBeenCalledTimes(1);
});

test('A6: nothing is asked where there are none', async () => {
  saysTo();
  answered();
  within(<Record title='党课回看' />);
  await tap();
  expect(modal).not.toHaveBeenCalled();
  expect(asked(0).data).not.toHaveProperty('numbers');
});
