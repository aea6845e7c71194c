import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { readReturnCode } from '@shared/envelope/code/code-as-text';
import { keysOfCode } from '@shared/envelope/code/code-keys';
import { ConnectionError } from '@shared/contract/connection-error';
import { traffic } from '@tests/console/keyring/vault-in-page';
import { lockAfterEach, openDesk } from '@tests/console/protection/unlocked';
import { reported } from '@tests/console/scenarios/cases';
import {
  entryOf,
  everythingKept,
  newHandler,
  signedList,
} from '@tests/console/scenarios/protection';
import { openDialog, pressButton, pressMenu, useMockGateway } from '@tests/console/screen';
import { queryClient } from '@console/platform/query-client';

const getGateway = useMockGateway();
lockAfterEach();

const lin = newHandler('lin', '林老师');
const list = signedList([entryOf(lin), entryOf(newHandler('wang', '王主任', 'case-lead'))]);

const pressIn = (dialog: HTMLElement, name: string) =>
  fireEvent.click(within(dialog).getByText(name));

const slip = () =>
  [...screen.getByRole('list', { name: '新的回访码' }).querySelectorAll('.code-slip__text')].map(
    ({ textContent }) => textContent ?? '',
  );

async function begun() {
  const held = await reported(list, {
    row: { state: 'taken', isMine: true, takenBy: { handler: 'lin', name: '林老师' } },
  });
  await held.write(held.asHer(), 'shared', { kind: 'text', body: { text: '旧码写的', re: null } });
  const gateway = getGateway();
  await openDesk(gateway, held, lin, list);
  gateway.answer('protection', 'replaceCode', (input) => {
    held.take(input);
    return { entries: [], state: held.row.state };
  });
  await screen.findByText('旧码写的');
  await pressButton('更多');
  await pressMenu('换回访码：本人来了');
  const dialog = await openDialog();
  const button = within(dialog).getByText('换一个新码').closest('button');
  expect(button?.disabled).toBe(true);
  fireEvent.change(within(dialog).getByLabelText('怎么认出是她本人'), {
    target: { value: '看了身份证' },
  });
  expect(button?.disabled).toBe(true);
  fireEvent.click(within(dialog).getByText('她本人就在面前，旁边没有别人'));
  return { held, gateway, dialog };
}

it('a new code opens the case with all that was in it, and is shown once', async () => {
  const { held, gateway, dialog } = await begun();
  pressIn(dialog, '换一个新码');
  await screen.findByText('新的回访码');
  const words = slip();
  fireEvent.click(screen.getByText('25 个数字'));
  const digits = slip();
  const [byWords, byDigits] = [readReturnCode(words.join(' ')), readReturnCode(digits.join(' '))];
  if (!byWords.ok || !byDigits.ok) throw new Error('no code');
  expect(byWords.code).toEqual(byDigits.code);

  const keys = keysOfCode(byWords.code);
  expect(gateway.sent('protection', 'replaceCode')).toMatchObject([{ locator: keys.locator }]);
  const { state, findings } = await held.readBy({ role: 'owner', keys });
  expect(findings).toEqual([]);
  expect(state?.owner.keyId).toBe(keys.public.keyId);
  expect(JSON.stringify(state?.entries)).toContain('旧码写的');
  // What is written from here on is nothing for the old one.
  const old = await held.readBy(held.asHer());
  expect(old.state?.epochs.shared.at(-1)?.identity).toBeNull();

  const done = screen.getByText('收起来，不再显示').closest('button');
  expect(done?.disabled).toBe(true);
  fireEvent.keyDown(screen.getByText('新的回访码'), { key: 'Escape', keyCode: 27 });
  expect(slip()).toEqual(digits);
  fireEvent.click(screen.getByText('抄好了，念着对过一遍'));
  fireEvent.click(screen.getByText('收起来，不再显示'));
  await waitFor(() => expect(screen.queryByText('新的回访码')).toBeNull());
  const kept = everythingKept(
    gateway,
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ state: { data } }) => data),
  );
  for (const secret of [words.join(''), words.join(' '), digits.join('')]) {
    expect(kept).not.toContain(secret);
  }
  expect(traffic.join()).not.toContain(Buffer.from(keys.identity).toString('base64url'));
});

it('where no answer came, the same code goes again', async () => {
  const { held, gateway, dialog } = await begun();
  gateway.answer('protection', 'replaceCode', (input) => {
    held.take(input);
    throw new ConnectionError();
  });
  pressIn(dialog, '换一个新码');
  await waitFor(() => expect(gateway.sent('protection', 'replaceCode')).toHaveLength(1));
  await within(dialog).findByRole('alert');
  expect(screen.queryByText('新的回访码')).toBeNull();
  gateway.answer('protection', 'replaceCode', { entries: [], state: 'taken' });
  pressIn(dialog, '换一个新码');
  await screen.findByText('新的回访码');
  const [first, again] = gateway.sent('protection', 'replaceCode');
  expect(again).toEqual(first);
});
