import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { house } from '@tests/console/scenarios/counselling-house';
import { inDays } from '@tests/console/scenarios/protection';
import { me } from '@tests/console/scenarios/session';
import { chen, lin, signedTalkList, type TalkStaff } from '@tests/console/scenarios/talks';
import { findButton, pressButton, show, useMockGateway } from '@tests/console/screen';
import { chooseDirectory } from '@shared/envelope/directory/choose-directory';
import ReadersPage from './readers-page';
import { talkRequestsFile } from './talk-requests-file';
import { talkRoot } from './talk-root';

const getGateway = useMockGateway();
afterEach(cleanup);

const enrolled = ({ handler, name, role, keys }: TalkStaff) => {
  const { keyId, signing, recipient } = keys.public;
  const common = { keyId, signing, recipient, handler, name, role };
  return { ...common, unitId: house.id, madeAt: inDays(-1) };
};

async function page(directory: string | null) {
  const gateway = getGateway()
    .answer('people', 'me', me('counselling-supervisor', house))
    .answer('counselling', 'talkKeys', { keys: [enrolled(lin), enrolled(chen)] })
    .answer('counselling', 'talkDirectory', {
      reply: directory === null ? null : { directory, statuses: [] },
      now: new Date().toISOString(),
    });
  show(<ReadersPage />);
  await screen.findByText('林老师');
  return gateway;
}

function pick(content: string) {
  const field = document.querySelector('input[type="file"]');
  if (!field) throw new Error('there is nothing to pick a file with');
  const file = Object.assign(new File([content], 'directory.signed'), {
    text: () => Promise.resolve(content),
  });
  fireEvent.change(field, { target: { files: [file] } });
}

const rowOf = (name: string) => screen.getByText(name).closest('li')?.textContent ?? '';

it('says of each key what the signed list says, and not what the server has', async () => {
  await page(signedTalkList([lin]));
  await waitFor(() => expect(rowOf('林老师')).toContain('在名册里'));
  expect(rowOf('林老师')).toContain(lin.keys.public.keyId);
  expect(rowOf('陈老师')).toContain('等督导签进名册');
});

it('believes a list that another root has signed of nobody', async () => {
  await page(signedTalkList([lin, chen], { root: new Uint8Array(32).fill(7) }));
  await screen.findByText(/名册不是我们的根钥匙签的/);
  for (const name of ['林老师', '陈老师']) expect(rowOf(name)).not.toContain('在名册里');
});

it('publishes what was signed elsewhere, as what she says it is, only when she says so', async () => {
  const gateway = await page(null);
  gateway.answer('counselling', 'publishTalkDirectory', { number: 4 });
  expect(findButton('当名册发布')).toBeUndefined();
  const next = signedTalkList([lin, chen], { version: 4 });
  pick(`${next}\n`);
  await screen.findByText('当名册发布');
  expect(gateway.sent('counselling', 'publishTalkDirectory')).toEqual([]);
  await pressButton('当名册发布');
  await screen.findByText('发布了。');
  expect(gateway.sent('counselling', 'publishTalkDirectory')).toEqual([
    { kind: 'directory', text: next },
  ]);
});

it('gives away public halves, after which list, and nothing of a file', () => {
  const trusted = talkRoot();
  if (!trusted) throw new Error('no root');
  const { tenant, root, minimumVersion } = trusted;
  const reply = { directory: signedTalkList([lin]), statuses: [] };
  const choice = chooseDirectory({
    tenant,
    root,
    minimumVersion,
    stored: [],
    served: reply,
    now: new Date(),
  });
  const text = talkRequestsFile([enrolled(lin), enrolled(chen)], choice);
  const stated = [
    { keyId: lin.keys.public.keyId, state: 'listed' },
    { keyId: chen.keys.public.keyId, state: 'requested' },
  ];
  expect(JSON.parse(text)).toMatchObject({ after: 3, keys: stated, gone: [] });
  expect(text).not.toContain('"file"');
});
