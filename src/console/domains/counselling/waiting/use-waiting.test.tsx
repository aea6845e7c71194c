import { screen } from '@testing-library/react';
import { counsellor, week, withHouse } from '@tests/console/scenarios/counselling';
import { house, linId, thursday } from '@tests/console/scenarios/counselling-house';
import { talkRow } from '@tests/console/scenarios/talks';
import { atATime } from '@tests/console/at-a-time';
import { show, useMockGateway } from '@tests/console/screen';
import { useWaiting } from './use-waiting';

atATime(thursday);
const getGateway = useMockGateway();

function Tasks() {
  const { tasks, isLoading } = useWaiting(house.id);
  const words = tasks.map(({ count, words: what }) => `${count} ${what}`).join('；');
  return <p>{isLoading ? '正在看' : `等着：${words}`}</p>;
}

it('looks at her own absences and at two weeks of hers for what has no outcome', async () => {
  const gateway = withHouse(getGateway(), 'counsellor')
    .answer('counselling', 'counsellor', counsellor())
    .answer('counselling', 'week', ({ from }) =>
      from === '2026-11-30' ? week() : week({ days: [], appointments: [] }),
    )
    .answer('counselling', 'myTalks', { talks: [talkRow(), talkRow({ waits: false })] });
  show(<Tasks />);
  await screen.findByText(
    '等着：2 个预约被请假碰到，等你定；1 个人写了话等你看；3 次谈过了没记结果',
  );
  expect(gateway.sent('counselling', 'week')).toEqual([
    { counsellorId: linId, from: '2026-11-30' },
    { counsellorId: linId, from: '2026-11-23' },
  ]);
  expect(gateway.sent('counselling', 'counsellors')).toEqual([]);
  // A count is all: no talk is opened for it.
  expect(gateway.sent('counselling', 'readTalk')).toEqual([]);
});

it('tells who runs the house whose qualification ends', async () => {
  withHouse(getGateway(), 'counselling-supervisor');
  show(<Tasks />);
  await screen.findByText('等着：1 位老师的资格快到期');
});

it('asks for nothing where she has no part in counselling', async () => {
  const gateway = getGateway();
  show(<Tasks />);
  await screen.findByText('等着：');
  expect(gateway.calls.filter(({ operation }) => operation.startsWith('counselling'))).toEqual([]);
});
