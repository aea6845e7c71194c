import { counselling } from '@cloud/counselling';
import { talkDemoRoot } from '@shared/counselling/talk/demo-root';
import { readersOfTalk, talkTenant } from '@shared/counselling/talk/readers';
import { chooseDirectory } from '@shared/envelope/directory/choose-directory';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { buildGrant } from '@tests/builders/organisation';
import { buildSession } from '@tests/builders/people';
import {
  buildTalkHouse,
  buildWithKeys,
  listOf,
  readersCall,
  revocationOf,
  writingIn,
  type TalkHouse,
  type WithKeys,
} from '@tests/builders/talks';
import { useWorld, type World } from '@tests/support/test-world';

const getWorld = useWorld();
let world: World;
let house: TalkHouse;

beforeEach(async () => {
  world = getWorld();
  house = await buildTalkHouse(world);
});

const refused = (call: Promise<unknown>) =>
  call.then(
    () => 'taken',
    (error: { code: string; data?: { why?: string } }) => error.data?.why ?? error.code,
  );

test('lists: wrong root, another domain\u2019s, an older one and unknown keys are not published', async () => {
  const { unit, supervisor, counsellor } = house;
  const listed = [
    { keys: counsellor.keys, handler: counsellor.counsellorId, role: 'counsellor' },
  ] as const;
  const publish = (text: string) =>
    refused(
      world.call(
        counselling,
        'publishTalkDirectory',
        { kind: 'directory', text },
        { as: supervisor },
      ),
    );
  const list = (options: Parameters<typeof listOf>[3], of: Parameters<typeof listOf>[2] = listed) =>
    publish(listOf(world, unit, of, { version: 2, ...options }));
  expect(await list({ root: new Uint8Array(32).fill(7) })).toBe('FORGED');
  expect(await list({ tenant: world.tenantId })).toBe('FOREIGN');
  expect(await list({ version: 1 })).toBe('OLDER');
  const stranger = await buildWithKeys(world);
  expect(await list({}, [{ ...listed[0], keys: stranger.keys }])).toBe('UNKNOWN_KEY');
  expect(await list({})).toBe('taken');
});

test('Revoked key: nothing is taken for it any more, and the list says so to every phone', async () => {
  const { she, counsellor, supervisor, appointmentId } = house;
  const open = async (readers: WithKeys[]) => {
    const call = await readersCall(she, writingIn(world, appointmentId), readers);
    return refused(world.call(counselling, 'setTalkReaders', call, { as: she }));
  };
  const publish = (text: string) =>
    refused(
      world.call(counselling, 'publishTalkDirectory', { kind: 'status', text }, { as: supervisor }),
    );
  expect(await publish(revocationOf(world, [supervisor]))).toBe('taken');
  expect(await open([she, counsellor, supervisor])).toBe('NOT_A_READER');
  expect(await publish(revocationOf(world, [supervisor, counsellor]))).toBe('OLDER');
  expect(await publish(revocationOf(world, [supervisor, counsellor], 2))).toBe('taken');
  expect(await open([she, counsellor])).toBe('KEY_REVOKED');
  const { reply } = await world.call(counselling, 'talkDirectory', {});
  const choice = chooseDirectory({
    tenant: talkTenant(world.tenantId),
    root: bytesFromBase64url(talkDemoRoot.root),
    minimumVersion: 1,
    stored: [],
    served: reply,
    now: world.clock.now(),
  });
  const appointment = { counsellorId: counsellor.counsellorId, unitId: house.unit.id };
  expect(readersOfTalk(choice, appointment)).toEqual({ ok: false, why: 'KEY_REVOKED' });
});

test('the list ran out: nothing is taken', async () => {
  const { she, counsellor, appointmentId } = house;
  world.clock.advance(181 * 86_400_000);
  const as = { ...she, ...(await buildSession(world, she.id)) };
  const call = await readersCall(as, writingIn(world, appointmentId), [as, counsellor]);
  expect(await refused(world.call(counselling, 'setTalkReaders', call, { as }))).toBe('EXPIRED');
});

test('a key is enrolled where she has a role and a calendar, once', async () => {
  const nobody = await buildWithKeys(world);
  await buildGrant(world, nobody, 'counsellor', house.unit);
  const enrol = (as: WithKeys) => {
    const { signing, recipient } = as.keys.public;
    const input = { unitId: house.unit.id, signing, recipient, file: 'A'.repeat(400) };
    return refused(world.call(counselling, 'enrolTalkKey', input, { as }));
  };
  expect(await enrol(nobody)).toBe('NOT_YOUR_UNIT');
  expect(await enrol(house.counsellor)).toBe('KEY_KNOWN');
});
