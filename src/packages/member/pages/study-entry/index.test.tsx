import type { Output } from '@contract/api';
import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import StudyEntryPage from './index';

const entry = (parts: Partial<Output<'study.entry'>> = {}): Output<'study.entry'> => ({
  ...{
    recordId: 's1',
    kind: 'course',
    title: '第一讲',
    hours: 1,
    studiedOn: '2026-11-20',
    state: 'credited',
  },
  ...{ notes: '', reason: '', makesUpFor: null, correction: false, changeable: true },
  ...parts,
});
function show(parts: Partial<Output<'study.entry'>> = {}) {
  const calls = aCloud({
    'study.entry': () => entry(parts),
    'study.change': () => ({ state: 'credited' }),
    'study.withdraw': () => ({ state: 'withdrawn' }),
  });
  openPage(<StudyEntryPage />, { recordId: 's1' });
  return calls;
}

test('a record is corrected where it stands', async () => {
  const calls = show();
  await userEvent.type(await screen.findByDisplayValue('第一讲'), '下');
  await userEvent.click(screen.getByRole('button', { name: '学时数 增加' }));
  await userEvent.click(screen.getByText('保存'));
  await waitFor(() =>
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已保存' })),
  );
  const said = { kind: 'course', title: '第一讲下', hours: 1.5, studiedOn: '2026-11-20', notes: '' };
  expect(calls).toContainEqual(['study.change', { recordId: 's1', ...said }]);
});

test('it is withdrawn after a question', async () => {
  const calls = show();
  (Taro.showModal as unknown as jest.Mock).mockResolvedValueOnce({ confirm: false });
  await userEvent.click(await screen.findByText('撤回'));
  expect(calls.some(([name]) => name === 'study.withdraw')).toBe(false);
  await userEvent.click(screen.getByText('撤回'));
  await waitFor(() => expect(calls).toContainEqual(['study.withdraw', { recordId: 's1' }]));
});

test('what is settled is only shown, with why', async () => {
  show({ changeable: false, notes: '记了三点', kind: 'notes' });
  expect(await screen.findByText('记了三点')).toBeInTheDocument();
  expect(screen.getByText(/不能再改/)).toBeInTheDocument();
  expect(screen.queryByText('保存')).not.toBeInTheDocument();
  expect(screen.queryByText('撤回')).not.toBeInTheDocument();
});
