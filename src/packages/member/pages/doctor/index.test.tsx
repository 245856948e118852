import { screen } from '@testing-library/react';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import DoctorPage from './index';

const open = (answer: unknown) => {
  aCloud({ 'member.doctor': () => answer as never });
  openPage(<DoctorPage />);
};
const at = '2026-06-10T01:40:00.000Z';

test('before the first check it says which command to run', async () => {
  open({ at: null, findings: [] });
  expect(await screen.findByText('还没有检查过')).toBeInTheDocument();
  expect(screen.getByText(/npm run doctor/)).toBeInTheDocument();
});

test('where nothing was found it says so, and when', async () => {
  open({ at, findings: [] });
  expect(await screen.findByText('没有发现问题')).toBeInTheDocument();
  expect(screen.getByText(/^检查时间：/)).toBeInTheDocument();
});

test('what was found stands by its kind, with names and what to do', async () => {
  const names = Array.from({ length: 10 }, (_, number) => `wishes.i${number}`);
  open({
    at,
    findings: [
      { kind: 'permission', names: ['members'] },
      { kind: 'index', names },
    ],
  });
  expect(await screen.findByText('发现 2 类问题')).toBeInTheDocument();
  expect(screen.getByText('数据或文件的权限没有关好')).toBeInTheDocument();
  expect(screen.getByText('members')).toBeInTheDocument();
  expect(screen.getByText(/马上运行部署命令/)).toBeInTheDocument();
  expect(screen.getByText(/wishes\.i7 等 10 处$/)).toBeInTheDocument();
});

test('who may not see it is told so', async () => {
  open({ refused: 'call.notAllowed' });
  expect(await screen.findByText(/没有办理这件事的权限/)).toBeInTheDocument();
});
