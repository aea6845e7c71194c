import { counselling } from '@cloud/counselling';
import { inOrder } from '@shared/counselling/talk/in-order';
import { openMessage } from '@shared/counselling/talk/seal-talk';
import { talkTenant } from '@shared/counselling/talk/readers';
import { verifyMessage, verifyReaders } from '@shared/counselling/talk/verify-talk';
import type { MessageText } from '@shared/counselling/talk/wire';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import {
  buildTalk,
  buildTalkHouse,
  nextMessage,
  type TalkHouse,
  type WithKeys,
  type Writing,
} from '@tests/builders/talks';
import { useWorld, type World } from '@tests/support/test-world';

const getWorld = useWorld();
let world: World;
let house: TalkHouse;
let hers: Writing;

beforeEach(async () => {
  world = getWorld();
  house = await buildTalkHouse(world);
  ({ writing: hers } = await buildTalk(world, house, '第一句'));
});

interface Placed {
  position: number;
  message: MessageText;
}

type Fate = 'arrives' | 'request lost' | 'reply lost' | 'twice' | 'late';

/**
 * A network of which every way to fail has its turn; calls that are late arrive after whatever was sent
 * meanwhile. One such line for each side: nothing depends on a draw.
 */
function badNetwork(fates: readonly Fate[]) {
  let turn = 0;
  const late: (() => Promise<unknown>)[] = [];
  return {
    /** The answer, or null where none came. */
    async call<Answer>(act: () => Promise<Answer>): Promise<Answer | null> {
      const fate = fates[turn++ % fates.length];
      if (fate === 'request lost') return null;
      if (fate === 'late') {
        late.push(act);
        return null;
      }
      if (fate === 'twice') await act();
      const answer = await act();
      return fate === 'reply lost' ? null : answer;
    },
    async arrive() {
      for (const act of late.splice(0).reverse()) await act();
    },
  };
}

/** A side as a phone or a console keeps it: what it sends until it is confirmed, what it has received. */
function side(as: WithKeys, writing: Writing, network: ReturnType<typeof badNetwork>) {
  const waiting: MessageText[] = [];
  const pages: Placed[][] = [];
  let known: Placed[] = [];
  let upTo = 0;
  const { appointmentId } = house;
  return {
    say: async (text: string) => {
      waiting.push(await nextMessage(as, writing, { kind: 'text', text }));
    },
    async step() {
      const [message] = waiting;
      if (message) {
        const call = { appointmentId, part: 'thread', message } as const;
        const stored = await network.call(() =>
          world.call(counselling, 'sendToTalk', call, { as }),
        );
        if (stored) waiting.shift();
      }
      const asked = { appointmentId, part: 'thread', after: upTo } as const;
      const operation = as === house.she ? 'talk' : 'readTalk';
      const page = await network.call(() => world.call(counselling, operation, asked, { as }));
      if (page) pages.push([...page.messages].reverse());
      // Every second time, the older of two pages comes after the newer one.
      if (pages.length > 1) for (const each of pages.splice(0).reverse()) take(each);
    },
    isDone: (many: number) => waiting.length === 0 && upTo === many,
    known: () => known.slice(0, upTo),
  };

  function take(page: readonly Placed[]) {
    ({ lines: known, upTo } = inOrder(known, page));
  }
}

const herFates: Fate[] = [
  'request lost',
  'arrives',
  'late',
  'twice',
  'reply lost',
  'arrives',
  'arrives',
];
const theirFates: Fate[] = ['reply lost', 'twice', 'arrives', 'late', 'request lost', 'arrives'];

async function read(lines: readonly Placed[]): Promise<string[]> {
  const { she, counsellor, appointmentId } = house;
  const place = {
    tenant: talkTenant(world.tenantId),
    talk: appointmentId,
    part: 'thread',
  } as const;
  const asked = { appointmentId, part: 'thread', after: 0 } as const;
  const { statements } = await world.call(counselling, 'talk', asked, { as: she });
  const staff = new Map([
    [counsellor.keys.public.keyId, bytesFromBase64url(counsellor.keys.public.signing)],
  ]);
  const history = verifyReaders(statements, place, staff);
  return Promise.all(
    lines.map(async ({ message }) => {
      const { header, body } = verifyMessage(message, place, history, staff);
      const said = await openMessage(header, body, hers.secret);
      return said.kind === 'text' ? said.text : said.words;
    }),
  );
}

test('Chat under a proxy that drops, delays, repeats and reorders: the same thread on both sides', async () => {
  const [lineA, lineB] = [badNetwork(herFates), badNetwork(theirFates)];
  const she = side(house.she, hers, lineA);
  const theirs = { ...hers, line: { sequence: 1, previous: null } };
  const counsellor = side(house.counsellor, theirs, lineB);
  const said = ['第一句'];
  for (const n of [1, 2, 3, 4, 5]) {
    await she.say(`她 ${n}`);
    await counsellor.say(`老师 ${n}`);
    said.push(`她 ${n}`, `老师 ${n}`);
  }
  let steps = 0;
  while (!(she.isDone(said.length) && counsellor.isDone(said.length))) {
    await she.step();
    await counsellor.step();
    await lineA.arrive();
    await lineB.arrive();
    steps += 1;
    if (steps > 200) throw new Error('the two never came together');
  }
  const both = await read(she.known());
  expect(await read(counsellor.known())).toEqual(both);
  expect([...both].sort()).toEqual([...said].sort());
  // Each one's own words stand in the order in which she said them.
  for (const who of ['她', '老师']) {
    const own = (texts: string[]) => texts.filter((text) => text.startsWith(who));
    expect(own(both)).toEqual(own(said));
  }
});
