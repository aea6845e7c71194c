import { screen } from '@testing-library/react';
import { lockAfterEach, unlockFor } from '@tests/console/protection/unlocked';
import {
  answerDirectory,
  caseIdOf,
  centre,
  entryOf,
  inDays,
  newHandler,
  queueRow,
  signedList,
  type QueueRow,
} from '@tests/console/scenarios/protection';
import { me } from '@tests/console/scenarios/session';
import { show, useMockGateway } from '@tests/console/screen';
import { caseNumber } from './case-number';
import { groupQueue } from './queue-order';
import QueuePage from './queue-page';
import { waitingCases } from './use-waiting';

const getGateway = useMockGateway();
lockAfterEach();
const lin = newHandler('lin', '林老师');

function queue(items: QueueRow[]) {
  const gateway = answerDirectory(getGateway(), signedList([entryOf(lin)]));
  return gateway
    .answer('people', 'me', me('case-handler', centre))
    .answer('protection', 'queue', ({ which }) => ({
      items: which === 'open' ? items : [],
      hasMore: false,
      now: new Date().toISOString(),
    }));
}

const minutes = (count: number) => inDays(-count / 1440);

it('shows urgent ones first, then what nobody took, then what waits longest', async () => {
  const rows = [
    queueRow({ caseId: caseIdOf('a'), urgency: 'ordinary', unreadSince: minutes(300) }),
    queueRow({
      caseId: caseIdOf('b'),
      unreadSince: minutes(3),
      takenBy: { handler: 'lin', name: '林老师' },
      isMine: true,
      state: 'taken',
    }),
    queueRow({ caseId: caseIdOf('c'), unreadSince: minutes(22), promisedBy: minutes(-8) }),
    queueRow({ caseId: caseIdOf('d'), urgency: 'unclear', unreadSince: minutes(45) }),
    queueRow({ caseId: caseIdOf('e'), urgency: 'ordinary', unreadSince: null }),
  ];
  queue(rows);
  show(<QueuePage />, { route: '/protection', path: '/protection' });
  await screen.findByText(/^紧急 3/);
  screen.getByText(/^其他 2/);
  const shown = [...document.querySelectorAll('.queue-card__number')].map(
    (each) => each.textContent,
  );
  expect(shown).toEqual(['d', 'c', 'b', 'a', 'e'].map((letter) => caseNumber(caseIdOf(letter))));
  screen.getByText('22 分钟');
  screen.getByText(/还有 \d 分钟到说好的时间/);
  screen.getByText('她回了');
  screen.getByText(/等她回/);
});

it('says when a promise was missed', async () => {
  queue([queueRow({ promisedBy: minutes(70), isLate: true })]);
  show(<QueuePage />, { route: '/protection', path: '/protection' });
  await screen.findByText('说好的时间过了 1 小时');
});

it('opens nothing by itself while the keys are locked', async () => {
  const gateway = queue([queueRow()]).answer('protection', 'myKeys', { keys: [] });
  show(<QueuePage />, { route: '/protection/:id', path: `/protection/${caseIdOf('a')}` });
  await screen.findByText(/打开钥匙才看得到内容/);
  await screen.findByText('做一把钥匙');
  expect(gateway.sent('protection', 'openCase')).toEqual([]);
});

it('shows no word of hers in the list when keys are open', async () => {
  queue([queueRow()]);
  await unlockFor(lin);
  show(<QueuePage />, { route: '/protection', path: '/protection' });
  const list = await screen.findByRole('region', { name: '求助队列' });
  await screen.findByText(/^紧急 1/);
  // Urgency, age, who, where, number: nothing else stands on a card.
  expect(list.querySelector('.queue-card')?.textContent).toMatch(
    /^紧急没人接2 小时本人 · 虹桥镇[2-9A-Z]{4}$/,
  );
});

it('calls to the queue from the first page by number only', () => {
  const tasks = waitingCases([
    queueRow({ isLate: true }),
    queueRow({ urgency: 'ordinary' }),
    queueRow({ unreadSince: null }),
  ]);
  expect(tasks.map(({ count, words, isLate }) => [count, words, isLate])).toEqual([
    ['1', '件紧急的事等人看', true],
    ['1', '件事等人看', false],
  ]);
});

it('keeps the two groups apart', () => {
  const { urgent, others } = groupQueue([
    queueRow({ urgency: 'unclear' }),
    queueRow({ urgency: 'ordinary' }),
  ]);
  expect([urgent.length, others.length]).toEqual([1, 1]);
});
