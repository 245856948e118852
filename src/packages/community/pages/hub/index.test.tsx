import type { Output } from '@contract/api';
import type { OfficeRole } from '@contract/words';
import { screen } from '@testing-library/react';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { aHome } from '../../../../../tests/pages/a-wish';
import CommunityHubPage from './index';

const me = (roles: OfficeRole[]): Output<'member.me'> =>
  ({
    member: {
      offices: roles.map((role) => ({ role, organizationId: 'o1', name: '新兴社区' })),
      memberId: 'm1',
    },
    request: null,
  }) as unknown as Output<'member.me'>;
const staffWays = ['共建单位', '申请报到的党员', '需求和资源清单', '季度反馈单'];
const unitWays = ['单位报到', '双报到反馈'];
const ownWays = ['到社区报到', '在社区的服务'];

test.each<[OfficeRole[], string[]]>([
  [['communityStaff'], staffWays],
  [['secretary'], unitWays],
  [['committee'], unitWays],
  [
    ['communityStaff', 'secretary'],
    [...staffWays, ...unitWays],
  ],
  [['township'], []],
])('%j finds the ways of these offices, and their own', async (roles, ways) => {
  aCloud({ 'member.me': () => me(roles) });
  openPage(<CommunityHubPage />);
  expect(await screen.findByText('到社区报到')).toBeInTheDocument();
  const shown = [...staffWays, ...unitWays, ...ownWays].filter((words) => screen.queryByText(words));
  expect(shown).toEqual([...ways, ...ownWays]);
});

test('a citizen is led to the roll', async () => {
  aCloud({ 'member.me': () => ({ member: null, request: null }) });
  openPage(<CommunityHubPage />);
  expect(await screen.findByRole('button', { name: '去绑定' })).toBeInTheDocument();
});

test('what waits for the community stands beside its row, and nothing beside the others', async () => {
  const todo = { id: null, title: '', dueOn: null, kind: null };
  aCloud({
    'member.me': () => me(['communityStaff']),
    'summary.home': () =>
      aHome({
        member: { isCommunityStaff: true },
        todo: [
          { ...todo, what: 'registrations', count: 2 },
          { ...todo, what: 'offers', count: 3 },
        ],
      }),
  });
  openPage(<CommunityHubPage />);
  const rowOf = (words: string) => screen.getByText(words).closest('.list-row');
  expect(await screen.findByText('2 件待确认')).toBeInTheDocument();
  expect(rowOf('申请报到的党员')).toHaveTextContent('2 件待确认');
  expect(rowOf('需求和资源清单')).toHaveTextContent('3 件待确认');
  expect(rowOf('共建单位')).not.toHaveTextContent('待确认');
});
