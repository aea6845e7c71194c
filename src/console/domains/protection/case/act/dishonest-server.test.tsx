import { screen } from '@testing-library/react';
import { lockAfterEach, openDesk } from '@tests/console/protection/unlocked';
import { reported, type HeldCase } from '@tests/console/scenarios/cases';
import {
  entryOf,
  inDays,
  newHandler,
  signedList,
  type QueueRow,
} from '@tests/console/scenarios/protection';
import { useMockGateway } from '@tests/console/screen';

const getGateway = useMockGateway();
lockAfterEach();

const lin = newHandler('lin', '林老师');
const chen = newHandler('chen', '陈老师');
const list = signedList([entryOf(lin), entryOf(chen)]);
const mine: Partial<QueueRow> = {
  state: 'taken',
  isMine: true,
  takenBy: { handler: 'lin', name: '林老师' },
};

async function opened(held: HeldCase) {
  await openDesk(getGateway(), held, lin, list);
  await screen.findByRole('region', { name: /看不到$/ });
}

describe('a server that is not honest', () => {
  const alerts = () => screen.getAllByRole('alert').map(({ textContent }) => textContent ?? '');

  it('says she took it back: without her signature it is not believed', async () => {
    const held = await reported(list, { row: mine });
    held.row = {
      ...held.row,
      state: 'withdrawn',
      withdrawal: {
        at: inDays(-1),
        isConfirmed: false,
        isLong: false,
        endsAt: inDays(89),
        isKept: false,
      },
    };
    await opened(held);
    await screen.findByText('系统说她撤回了，可是没有她的签名。');
    screen.getByText('当作没有撤回，照常办。马上告诉负责人。');
  });

  it('changes a message, and leaves one out', async () => {
    const held = await reported(list, { row: mine });
    for (const text of ['第一句', '第二句', '第三句']) {
      await held.write(held.asHer(), 'shared', { kind: 'text', body: { text, re: null } });
    }
    const [, , first, second] = held.entries;
    if (!first || !second) throw new Error('she has written three');
    held.entries.splice(held.entries.indexOf(second), 1);
    await opened(held);
    await screen.findByText('中间少了内容。');
    screen.getByText('第一句');
    expect(screen.queryByText('第三句')).toBeNull();
    expect(alerts().join()).toContain('用安全的方式联系她');
  });

  it('swaps the body of her message', async () => {
    const held = await reported(list, { row: mine });
    await held.write(held.asHer(), 'shared', { kind: 'text', body: { text: '救我', re: null } });
    const last = held.entries.at(-1);
    const other = held.entries.at(-2);
    if (!last || !other) throw new Error('she has written');
    last.entry = { ...last.entry, body: other.entry.body };
    await opened(held);
    await screen.findByText('有内容被换过，和签名对不上。');
    expect(screen.queryByText('救我')).toBeNull();
  });
});
