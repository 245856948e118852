import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../tests/pages/a-cloud';
import { aStudyRecord, aStudyYear } from '../../../tests/pages/a-study-year';
import StudyPage from './index';

test('the year says how far, and where the hours come from', async () => {
  aCloud({ 'study.mine': () => aStudyYear({ creditedHours: 26, activityHours: 18, waitingHours: 2 }) });
  openPage(<StudyPage />);
  expect(await screen.findByText('还差 6 学时，另有 2 学时待审核')).toBeInTheDocument();
  expect(screen.getByText('18 学时')).toBeInTheDocument();
  expect(screen.getByText('8 学时')).toBeInTheDocument();
  expect(screen.getByRole('progressbar', { name: '26 / 32' })).toBeInTheDocument();
});

test('whoever is on no roll sees why, and the way to it', async () => {
  aCloud({
    'study.mine': () => ({ refused: 'member.notBound' }),
    'member.me': () => ({ member: null, request: null }),
  });
  openPage(<StudyPage />);
  await userEvent.click(await screen.findByText('去绑定'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/member/pages/bind/index' });
});

test('notes that were sent back say why, and are taken up again with what was written', async () => {
  const declined = aStudyRecord({
    kind: 'notes',
    state: 'declined',
    reason: '第二部分再写写',
    notes: '读后感',
  });
  aCloud({ 'study.mine': () => aStudyYear({ records: { items: [declined], next: null } }) });
  openPage(<StudyPage />);
  expect(await screen.findByText('书记说：第二部分再写写')).toBeInTheDocument();
  await userEvent.click(screen.getByText('修改后再交'));
  expect(JSON.parse(Taro.getStorageSync('studyDraft'))).toMatchObject({ kind: 'notes', notes: '读后感' });
});

test('earlier records are fetched when they are asked for', async () => {
  const earlier = aStudyRecord({ recordId: 'r2', title: '第二讲' });
  const calls = aCloud({
    'study.mine': (input) =>
      aStudyYear({
        records: input?.cursor
          ? { items: [earlier], next: null }
          : { items: [aStudyRecord()], next: 'older' },
      }),
  });
  openPage(<StudyPage />);
  await userEvent.click(await screen.findByText('加载更多'));
  expect(await screen.findByText('第二讲')).toBeInTheDocument();
  expect(calls.map(([, input]) => input)).toEqual([{}, { cursor: 'older' }]);
});

test('in January last year stands beside this one, with its sum and its records', async () => {
  const { records, lastYear: _, ...hours } = aStudyYear();
  const lastYear = { ...hours, year: 2026, creditedHours: 31, openUntil: '2027-01-31' };
  const calls = aCloud({
    'study.mine': (input) =>
      input?.year === 2026
        ? aStudyYear({ ...lastYear, correctedHours: 2, lastYear: null, records })
        : aStudyYear({ year: 2027, creditedHours: 0, lastYear }),
  });
  openPage(<StudyPage />);
  expect(await screen.findByText('1月31日前还能补记')).toBeInTheDocument();
  await userEvent.click(screen.getByText('2026 年 31 / 32 学时'));
  expect(await screen.findByText('+2 学时')).toBeInTheDocument();
  expect(calls.map(([, input]) => input)).toEqual([{}, { year: 2026 }]);
  await userEvent.click(screen.getByRole('radio', { name: '2027 年' }));
  expect(await screen.findByText('2026 年 31 / 32 学时')).toBeInTheDocument();
});
