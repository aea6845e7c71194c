import { screen } from '@testing-library/react';
import { policyId } from '@tests/console/scenarios/policies';
import { hongqiao, me } from '@tests/console/scenarios/session';
import { show, useMockGateway } from '@tests/console/screen';
import { useWaiting } from './use-waiting';

const getGateway = useMockGateway();
const due = { policyId, title: '开店贷款贴息', what: '年利率', on: null };

function Tasks() {
  const { tasks, isLoading } = useWaiting(hongqiao.id);
  const words = tasks.map(
    ({ count, words: what, isLate }) => `${count} ${what}${isLate ? '！' : ''}`,
  );
  return <p>{isLoading ? '正在看' : `等着：${words.join('；')}`}</p>;
}

it('counts what has to be checked, what residents feel today as late', async () => {
  getGateway()
    .answer('people', 'me', me('editor', hongqiao))
    .answer('policies', 'due', {
      items: [
        { ...due, kind: 'source-old' },
        { ...due, kind: 'source-old', what: '财政部网站' },
        { ...due, kind: 'figure-missing' },
        { ...due, kind: 'policy-ending' },
      ],
    });
  show(<Tasks />);
  await screen.findByText(
    '等着：1 个政策里的数今天没有！；1 条政策快结束；2 个政策来源超过 90 天没核对',
  );
});

it('asks for nothing where she writes nothing', async () => {
  const gateway = getGateway().answer('people', 'me', me('auditor', hongqiao));
  show(<Tasks />);
  await screen.findByText('等着：');
  expect(gateway.sent('policies', 'due')).toEqual([]);
});
