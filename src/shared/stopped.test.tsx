import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Refusal, type Trouble, Unreachable } from '@/cloud/trouble';
import { Stopped } from './stopped';

const show = (of: Trouble, stands = false) => {
  const again = jest.fn();
  const { container } = render(<Stopped of={of} again={again} stands={stands} />);
  return { again, hasPicture: container.querySelector('.drawing') !== null };
};

test.each([
  ['out of reach', new Unreachable('no network'), '网络不太好，没有连上', /信号好的地方/, '再试一次'],
  ['failed', new Refusal('call.failed'), '这一次没有加载出来', /./, '再试一次'],
  ['not there', new Refusal('activity.unknown'), '这一页打不开了', /没有找到这次活动/, '回首页'],
  ['a wrong address', new Refusal('call.badInput'), '这一页打不开了', /链接/, '回首页'],
  ['not for the reader', new Refusal('call.notAllowed'), '这一页暂时不能查看', /权限/, '回首页'],
  ['for members', new Refusal('member.notBound'), '这一页暂时不能查看', /./, '去绑定'],
])('%s: a picture, what it is, why, and the next step', (_, trouble, title, reason, next) => {
  const { hasPicture } = show(trouble);
  const told = screen.getByRole('alert');
  expect(hasPicture).toBe(true);
  expect(told).toHaveTextContent(title);
  expect(told.textContent?.replace(title, '')).toMatch(reason);
  expect(screen.getByRole('button', { name: next })).toBeInTheDocument();
});

test('over what stands from before one line is enough, and it can be asked for again', async () => {
  const { again, hasPicture } = show(new Unreachable('no network'), true);
  expect(hasPicture).toBe(false);
  expect(screen.getByText('网络不太好，下面是上次看到的内容')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
  expect(again).toHaveBeenCalled();
});
