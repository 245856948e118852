import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import SkillsPage from './index';

const cloud = (given: Answers = {}) =>
  aCloud({
    'member.me': () => ({ member: null, request: null }),
    'member.skills': () => ({ skills: ['law'] }),
    'member.saveSkills': ({ skills }) => ({ skills }),
    ...given,
  });
const box = (name: string) => screen.findByRole('checkbox', { name });
const saved = (calls: [string, unknown][]) => calls.filter(([name]) => name === 'member.saveSkills');

test('says why it asks, shows what was said, and keeps what is chosen', async () => {
  const calls = cloud();
  openPage(<SkillsPage />);
  expect(screen.getByText(/只有您自己看得到/)).toBeInTheDocument();
  expect(await box('法律')).toBeChecked();
  await userEvent.click(await box('水电维修'));
  await userEvent.click(await box('法律'));
  await userEvent.click(screen.getByText('保存'));
  await waitFor(() => expect(saved(calls)).toEqual([['member.saveSkills', { skills: ['electrics'] }]]));
  expect(Taro.showToast).toHaveBeenCalledWith(
    expect.objectContaining({ title: '已保存，心愿墙会先推荐合适的' }),
  );
});

test('six are the most: the seventh says so and is not taken', async () => {
  cloud({
    'member.skills': () => ({ skills: ['law', 'driving', 'medical', 'teaching', 'farming', 'devices'] }),
  });
  openPage(<SkillsPage />);
  await userEvent.click(await box('理发'));
  expect(screen.getByText('最多选 6 样，先去掉一样')).toBeInTheDocument();
  expect(await box('理发')).not.toBeChecked();
});

test('whoever is not bound is told', async () => {
  cloud({ 'member.skills': () => ({ refused: 'member.notBound' }) });
  openPage(<SkillsPage />);
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});
