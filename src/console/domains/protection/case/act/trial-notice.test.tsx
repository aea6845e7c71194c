import { screen } from '@testing-library/react';
import { trialForm, trialWords } from '@shared/protection/report/trial';
import { lockAfterEach, openDesk } from '@tests/console/protection/unlocked';
import { reported } from '@tests/console/scenarios/cases';
import { entryOf, newHandler, queueRow, signedList } from '@tests/console/scenarios/protection';
import { pressButton, useMockGateway } from '@tests/console/screen';
import { groupQueue } from '../../queue/queue-order';
import { waitingCases } from '../../queue/use-waiting';

const getGateway = useMockGateway();
lockAfterEach();

const lin = newHandler('lin', '林老师');
const list = signedList([entryOf(lin), entryOf(newHandler('wang', '王主任', 'case-lead'))]);
const trial = { form: trialForm, answers: { happened: trialWords } };

it('is signed with one press, and nothing else is done with it', async () => {
  const held = await reported(list, { ...trial, row: { reporter: 'drill', urgency: 'ordinary' } });
  const gateway = getGateway();
  await openDesk(gateway, held, lin, list);
  await screen.findByText('每日测试，不是求助。');
  expect(screen.queryByText('转介')).toBeNull();
  expect(screen.queryByRole('region', { name: /看得到$/ })).toBeNull();
  await pressButton('签名确认收到');
  await screen.findByText(/已经签名确认收到/);
  expect(gateway.sent('protection', 'confirmTrial')).toHaveLength(1);
  expect(await held.seenByHer()).toEqual(['received']);
});

it('a report that the server calls a trial is treated as what it is', async () => {
  const held = await reported(list, { row: { reporter: 'drill' } });
  await openDesk(getGateway(), held, lin, list);
  await screen.findByText('系统把它标成“每日测试”，可里面不是测试。');
  await screen.findByText('他昨晚又动手了。');
  await screen.findByText('转介');
  expect(screen.queryByText('签名确认收到')).toBeNull();
});

it('what only says inside that it is a trial is looked at like a report', async () => {
  const held = await reported(list, trial);
  await openDesk(getGateway(), held, lin, list);
  await screen.findByText(/里面写的是每日测试/);
  await screen.findByText('转介');
});

it('stands in no count of reports, and in a group of its own', () => {
  const rows = [queueRow({ reporter: 'drill' }), queueRow()];
  expect(waitingCases(rows).map(({ count, words }) => [count, words])).toEqual([
    ['1', '件紧急的事等人看'],
    ['1', '个每日测试等签名'],
  ]);
  const { urgent, others, trials } = groupQueue(rows);
  expect([urgent, others, trials].map((group) => group.length)).toEqual([1, 0, 1]);
});
