import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../tests/pages/a-cloud';
import { anActivity } from '../../../tests/pages/an-activity';
import { SimpleHome } from './simple-home';

const member = {
  ...{
    memberId: 'm1',
    name: '孙守田',
    branchId: 'b1',
    path: [],
    isSecretary: false,
    isCommunityStaff: false,
  },
  ...{ leadsBranch: false, isInService: false, mayJot: false, meets: false, hasSkills: false, over: null },
};

test('the large tile checks in, and once that is done it says so and leads to what comes', async () => {
  aCloud({});
  const checkIn = jest.fn();
  const next = anActivity();
  const show = (came: string | null) =>
    openPage(<SimpleHome {...{ member, next, came }} isNow unread={0} onCheckIn={checkIn} />);
  const { unmount } = show(null);
  await userEvent.click(screen.getByRole('button', { name: /^签到/ }));
  expect(checkIn).toHaveBeenCalledTimes(1);
  unmount();

  show('2026-11-25T01:26:00.000Z');
  await userEvent.click(screen.getByRole('button', { name: /9:26 已签到/ }));
  expect(checkIn).toHaveBeenCalledTimes(1);
  expect(screen.queryByText('签到')).not.toBeInTheDocument();
});
