import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { SealedForm } from '@shared/envelope/case/messages';
import { lockAfterEach, openDesk } from '@tests/console/protection/unlocked';
import { reported, type HeldCase } from '@tests/console/scenarios/cases';
import {
  entryOf,
  inDays,
  newHandler,
  signedList,
  type QueueRow,
} from '@tests/console/scenarios/protection';
import { openDialog, pressButton, useMockGateway } from '@tests/console/screen';

const getGateway = useMockGateway();
lockAfterEach();

const lin = newHandler('lin', '林老师');
const wang = newHandler('wang', '王主任', 'case-lead');
const list = signedList([entryOf(lin), entryOf(wang)]);

const takenBack = (
  changes: Partial<NonNullable<QueueRow['withdrawal']>> = {},
): NonNullable<QueueRow['withdrawal']> => ({
  at: inDays(-1),
  isConfirmed: false,
  isLong: false,
  endsAt: inDays(89),
  isKept: false,
  ...changes,
});

/** Taken back with her code, and on a handler's desk. */
async function opened(
  changes: Parameters<typeof takenBack>[0] = {},
  answers: SealedForm['answers'] = { happened: '他昨晚又动手了。' },
) {
  const held = await reported(list, { answers });
  await held.withdrawByHer();
  held.row = { ...held.row, state: 'withdrawn', withdrawal: takenBack(changes) };
  const gateway = getGateway();
  await openDesk(gateway, held, lin, list);
  await screen.findByLabelText('怎么问到的，她怎么说');
  answerSettling(held);
  return { held, gateway };
}

type Arrival = Parameters<HeldCase['take']>[0];

function answerSettling(held: HeldCase) {
  const settled = (changes: Partial<QueueRow>) => (input: Partial<Arrival>) => {
    held.take({ entries: [], ...input });
    held.row = { ...held.row, ...changes };
    return { entries: [], state: held.row.state };
  };
  getGateway()
    .answer('protection', 'undoWithdrawal', settled({ state: 'taken', withdrawal: null }))
    .answer(
      'protection',
      'confirmWithdrawal',
      settled({ withdrawal: takenBack({ isConfirmed: true, endsAt: inDays(6) }) }),
    )
    .answer('protection', 'keepByLaw', settled({ withdrawal: takenBack({ isKept: true }) }));
}

const say = (text: string) =>
  fireEvent.change(screen.getByLabelText('怎么问到的，她怎么说'), { target: { value: text } });

it('is undone when it was not she, after she was reached', async () => {
  const { held } = await opened();
  screen.getByText('用她的回访码撤回了，还不知道是不是她本人。');
  const undo = screen.getByText('不是她，恢复').closest('button');
  expect(undo?.disabled).toBe(true);
  say('白天打过，她说不是她');
  await pressButton('不是她，恢复');
  await waitFor(() => expect(screen.queryByText(/用她的回访码撤回了/)).toBeNull());
  const { state } = await held.readBy(held.asHer());
  expect(state?.withdrawal).toBeNull();
});

it('is confirmed with how she was asked, and then says when it is destroyed', async () => {
  const { gateway } = await opened();
  say('当面问过，是她');
  await pressButton('是她本人撤的');
  await screen.findByText(/^问过了，是她本人撤的。.*销毁。$/);
  expect(gateway.sent('protection', 'confirmWithdrawal')).toEqual([
    expect.not.objectContaining({ keep: expect.anything() }),
  ]);
});

it.each<SealedForm['answers']>([{ age: '14-17' }, { victim: 'under-18' }])(
  'about a child (%j) it is closed and kept, whoever takes it back',
  async (answers) => {
    const { gateway } = await opened({}, answers);
    screen.getByText('关系到未成年人：确认以后结案保留，不销毁。');
    say('当面问过');
    await pressButton('是她本人撤的');
    await screen.findByText(/^问过了/);
    expect(gateway.sent('protection', 'confirmWithdrawal')).toMatchObject([{ keep: 'child' }]);
  },
);

it('says after a week that nobody has asked her, who is called, and how long it is kept', async () => {
  await opened({ isLong: true });
  screen.getByText('撤回超过 7 天了，还没问到她本人。');
  screen.getByText(/每天叫一次负责人，直到问到。.*一直问不到，.*销毁。/);
});

it('can be kept where law asks for it', async () => {
  const { gateway } = await opened({ isLong: true });
  await pressButton('依法要保留');
  const dialog = await openDialog();
  fireEvent.click(within(dialog).getByLabelText('案子在办'));
  fireEvent.click(within(dialog).getByText('记下，要保留'));
  await screen.findByText(/一直问不到，.*结案保留，不销毁。/);
  expect(gateway.sent('protection', 'keepByLaw')).toMatchObject([{ ground: 'proceedings' }]);
});
