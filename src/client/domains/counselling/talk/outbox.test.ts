import {
  chenStaff,
  lead,
  linStaff,
  listOf,
  random,
  TalkServer,
  wordsOf,
} from '@tests/client-stand-ins/talk-house';
import { now } from '@tests/client-stand-ins/counselling-centre';
import { ConnectionError } from '@shared/contract/connection-error';
import type { MessageText } from '@shared/counselling/talk/wire';
import { keysOfCode, type CodeKeys } from '@shared/envelope/code/code-keys';
import { newReturnCode } from '@shared/envelope/code/return-code';
import { ORPCError } from '@orpc/client';
import { readerChange, sealBeginning, sealNewReaders } from './begin-thread';
import { chosenList, readersFor } from './directory';
import { staffOf, withPage, type Page, type Thread } from './open-thread';
import { Outbox } from './outbox';

let server: TalkServer;
let keys: CodeKeys;

beforeEach(async () => {
  jest.useFakeTimers({
    now,
    doNotFake: ['setTimeout', 'nextTick', 'queueMicrotask', 'setImmediate'],
  });
  server = new TalkServer('0190a5a0-0000-7000-8000-0000000000b1', now);
  keys = keysOfCode(newReturnCode(random));
  const { choice, readers } = listed();
  const { readers: sealed, first } = await sealBeginning({
    appointmentId: server.talk,
    keys,
    readers,
    directory: choice.directory.version,
    intake: { kind: 'intake', words: '第一句', telephone: null },
    at: now,
  });
  server.setReaders(sealed, first);
});
afterEach(() => jest.useRealTimers());

function listed() {
  const choice = chosenList({ directory: server.directory, statuses: [] });
  const readers = readersFor(choice, linStaff.handler);
  if (!choice.ok || !readers.ok) throw new Error('nobody reads');
  return { choice, readers };
}

const staff = () => staffOf(listed().choice.directory);

type Fate = 'arrives' | 'request lost' | 'reply lost' | 'twice' | 'late';
const fates: Fate[] = ['request lost', 'arrives', 'late', 'twice', 'reply lost', 'arrives', 'late'];

/** Her phone on a network of which every way to fail has its turn. What is late arrives in reverse. */
function phone() {
  const outbox = new Outbox(keys);
  let thread: Thread | null = null;
  let turn = 0;
  const late: (() => void)[] = [];
  const bytes: string[] = [];
  const pages: Page[] = [];
  const store = (message: MessageText) => {
    const stored = server.store(message);
    if (!stored) throw new ORPCError('OUT_OF_ORDER', { status: 409 });
    return stored;
  };
  const onTheWay = <Answer>(act: () => Answer): Answer => {
    const fate = fates[turn++ % fates.length];
    if (fate === 'late') late.push(() => void act());
    if (fate === 'late' || fate === 'request lost') throw new ConnectionError();
    if (fate === 'twice') act();
    const answer = act();
    if (fate === 'reply lost') throw new ConnectionError();
    return answer;
  };
  const take = async (page: Page) => {
    thread = await withPage(thread, page, { keys, staff: staff(), appointmentId: server.talk });
    outbox.settle(thread);
  };
  return {
    outbox,
    bytes,
    lines: () => thread?.lines ?? [],
    async step() {
      try {
        pages.push(onTheWay(() => server.page(thread?.lines.length ?? 0)));
      } catch {
        // No answer: asked again the next time.
      }
      // Of two pages the older one comes after the newer one.
      if (pages.length > 1) for (const page of pages.splice(0).reverse()) await take(page);
      if (!thread) return 'idle';
      return outbox.step(thread, async (message) => {
        bytes.push(message.header);
        return onTheWay(() => store(message));
      });
    },
    arrive() {
      for (const act of late.splice(0).reverse()) {
        try {
          act();
        } catch {
          // What comes late and does not continue the line is refused, to nobody.
        }
      }
    },
  };
}

test('under a network that drops, delays, repeats and reorders both sides have the same thread', async () => {
  const she = phone();
  const said = ['一', '二', '三', '四', '五'];
  for (const text of said) she.outbox.say({ kind: 'text', text });
  let steps = 0;
  while (she.lines().length < 11) {
    await she.step();
    she.arrive();
    if (steps % 4 === 0 && steps < 20) await server.answerAs(linStaff, `老师 ${steps / 4}`);
    steps += 1;
    if (steps > 200) throw new Error('the two never came together');
  }
  const hers = wordsOf(she.lines().map((line) => line.said));
  expect(wordsOf(await server.readAs(linStaff))).toEqual(hers);
  expect(hers.filter((text) => !text.startsWith('老师'))).toEqual(['第一句', ...said]);
  expect(she.outbox.messages).toEqual([]);
  // Sent again it was the same bytes: no more messages than things that were said.
  expect(new Set(she.bytes).size).toBe(said.length);
  expect(she.bytes.length).toBeGreaterThan(said.length);
});

test('written on another phone meanwhile: what waits stands behind it, once', async () => {
  const [here, there] = [phone(), phone()];
  for (const each of [here, there]) while (each.lines().length === 0) await each.step();
  there.outbox.say({ kind: 'text', text: '那台' });
  while (there.outbox.isWaiting) await there.step();
  here.outbox.say({ kind: 'text', text: '这台' });
  let steps = 0;
  while (here.outbox.messages.length > 0 && steps++ < 50) await here.step();
  expect(wordsOf(await server.readAs(lead))).toEqual(['第一句', '那台', '这台']);
});

test('the server drops, swaps or signs something: nothing of it is shown', async () => {
  await server.answerAs(linStaff, '一');
  await server.answerAs(linStaff, '二');
  const open = (page: Page) =>
    withPage(null, page, { keys, staff: staff(), appointmentId: server.talk });
  const { messages, ...rest } = server.page(0);
  expect((await open({ messages, ...rest })).lines).toHaveLength(3);
  // Her counsellor's first answer is left out, and the second one given its place.
  const [intake, , second] = messages;
  if (!intake || !second) throw new Error('too few');
  const gap = { ...rest, messages: [intake, { ...second, position: 2 }] };
  await expect(open(gap)).rejects.toMatchObject({ code: 'FORGED' });
  const swapped = {
    ...rest,
    messages: [intake, { ...second, message: { ...second.message, body: intake.message.body } }],
  };
  const { lines } = await open(swapped);
  // Behind a gap nothing is shown.
  expect(lines).toHaveLength(1);
  const other = keysOfCode(newReturnCode(random));
  await expect(
    withPage(null, server.page(0), { keys: other, staff: staff(), appointmentId: server.talk }),
  ).rejects.toMatchObject({ code: 'NO_KEY' });
});

test('a list that is not signed by the root that was built in names nobody', () => {
  const forged = listOf([linStaff, lead], now, { by: new Uint8Array(32).fill(7) });
  expect(chosenList({ directory: forged, statuses: [] })).toEqual({
    ok: false,
    faults: ['ALTERED'],
  });
});

test('what is different about who reads is named by what it means to her', async () => {
  const { choice, readers } = listed();
  const known = choice.directory.handlers;
  const thread = await withPage(null, server.page(0), {
    keys,
    staff: staff(),
    appointmentId: server.talk,
  });
  const [counsellor] = readers.counsellor;
  const other = readersFor(choice, chenStaff.handler);
  if (!counsellor || !other.ok) throw new Error('nobody reads');
  const renewed = { ...counsellor, keyId: 'n'.repeat(22) };
  expect(readerChange(thread, readers, known)).toBe('none');
  expect(readerChange(thread, other, known)).toBe('counsellor');
  expect(readerChange(thread, { ...readers, counsellor: [renewed] }, known)).toBe('key');
  // Her old key still reads, and the new one is asked for already.
  const both = { ...readers, counsellor: [counsellor, renewed] };
  expect(readerChange(thread, both, known)).toBe('renewed');
  const second = { ...counsellor, keyId: 's'.repeat(22), role: 'counselling-supervisor' };
  const two = { ...readers, supervisors: [...readers.supervisors, second] };
  expect(readerChange(thread, two, known)).toBe('supervisors');
  // Wrapped anew as she agreed: the one reads on, the other does not.
  const call = await sealNewReaders(thread, keys, other, choice.directory.version);
  server.setReaders(call.readers);
  expect(wordsOf(await server.readAs(chenStaff))).toEqual(['第一句']);
  await expect(server.readAs(linStaff)).rejects.toThrow('nothing is wrapped to her');
});
