import Taro, { answerNext, loseNext, resetTaro } from '@tests/client-stand-ins/taro';
import { domains } from '@client/domains';
import { sessionStore } from '@client/session/session-store';
import { keepOnStart, keptValues } from './kept-on-start';

const under = domains.flatMap(({ keptOnStart }) => keptOnStart?.under ?? [])[0] ?? '';

async function startWith(reply: unknown): Promise<void> {
  answerNext(200, { reply, duty: {}, now: '' });
  keepOnStart();
  await new Promise((later) => setTimeout(later));
}

beforeEach(resetTaro);

it('keeps the last two different answers, unread, the newest first', async () => {
  for (const reply of ['1', '2', '2', '3']) await startWith(reply);
  expect(keptValues(under)).toEqual(['3', '2']);
  await startWith('2');
  expect(keptValues(under)).toEqual(['2', '3']);
});

it('keeps what it has when there is no answer, or nothing in it', async () => {
  await startWith('1');
  await startWith(null);
  loseNext();
  keepOnStart();
  await new Promise((later) => setTimeout(later));
  expect(keptValues(under)).toEqual(['1']);
});

it('asks as nobody, under a name that says nothing', async () => {
  sessionStore.getState().begin({ personId: 'p', token: 'secret-token' });
  await startWith('1');
  expect(JSON.stringify(Taro.request.mock.calls)).not.toContain('secret-token');
  expect(under).not.toMatch(/protect|help|handler|求助|家暴/);
});
