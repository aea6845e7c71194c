import { scryptSync } from 'node:crypto';
import { domains } from '@cloud/domains';
import { counselling } from '@cloud/counselling';
import { seedDemo } from '@cloud/platform/demo/seed-demo';
import { personIdByIdentity } from '@cloud/people/queries';
import { talkDemoPassphrase } from '@shared/counselling/talk/demo-passphrase';
import { talkTenant } from '@shared/counselling/talk/readers';
import { readPart } from '@shared/counselling/talk/read-part';
import { talkDemoRoot } from '@shared/counselling/talk/demo-root';
import { chooseDirectory } from '@shared/envelope/directory/choose-directory';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { importHandlerKeys } from '@shared/envelope/keys/handler-keys';
import { services } from '@shared/counselling/services';
import { buildSession } from '@tests/builders/people';
import { useWorld, type World } from '@tests/support/test-world';

// The same work by Node's own code: what is made to be slow in a browser would take a minute here.
jest.mock('@noble/hashes/scrypt.js', () => ({
  scrypt: (
    password: string,
    salt: Uint8Array,
    { N, r, p, dkLen }: { N: number; r: number; p: number; dkLen: number },
  ) => new Uint8Array(scryptSync(password, salt, dkLen, { N, r, p, maxmem: 2 ** 28 })),
}));

const getWorld = useWorld();

it('has every service with a free hour, and a week with appointments for its counsellor', async () => {
  const world = getWorld();
  await loadDemo(world);
  const { db, tenantId } = world;
  const shown = await world.call(counselling, 'services', {});
  expect(shown.services.map(({ service }) => service)).toEqual(services);
  for (const { service, lines } of shown.services) {
    for (const { line } of lines) {
      const asked = { service, line, counsellorId: null, from: '2026-11-23', days: 14 };
      const { earliest } = await world.call(counselling, 'slots', asked);
      expect([service, line, earliest === null]).toEqual([service, line, false]);
    }
  }
  const personId = (await personIdByIdentity(db, tenantId, 'demo', 'counsellor')) ?? '';
  const as = await buildSession(world, personId);
  const { calendars } = await world.call(counselling, 'myPlaces', {}, { as });
  const [own] = calendars;
  expect(own?.name).toBe('林老师');
  const week = { counsellorId: own?.counsellorId ?? '', from: '2026-11-23' };
  const { appointments, bookedMinutes, offeredMinutes } = await world.call(
    counselling,
    'week',
    week,
    { as },
  );
  expect(appointments.length).toBeGreaterThan(2);
  expect(bookedMinutes).toBeLessThan(offeredMinutes);
});

async function loadDemo(world: World) {
  const { db, tenantId, clock, runtime } = world;
  const needed = ['organisation', 'people', 'counselling'];
  const wanted = domains.filter(({ name }) => needed.includes(name));
  await seedDemo({ db, services: runtime.services, tenantId, now: clock.now() }, wanted);
  return wanted;
}

const staffOf = async (world: World, account: string) => {
  const id = (await personIdByIdentity(world.db, world.tenantId, 'demo', account)) ?? '';
  return buildSession(world, id);
};

it('has talks that the six words of the demo open, as counsellor and as supervisor', async () => {
  const world = getWorld();
  await loadDemo(world);
  const { reply } = await world.call(counselling, 'talkDirectory', {});
  expect(reply?.statuses).toHaveLength(1);
  for (const [account, seen] of [
    ['counsellor', ['thread 3', 'record 2', 'notes 1']],
    ['counselling-supervisor', ['thread 3', 'record 2', 'notes 0']],
  ] as const) {
    const as = await staffOf(world, account);
    const { keys } = await world.call(counselling, 'myTalkKeys', {}, { as });
    const own = await importHandlerKeys(
      bytesFromBase64url(keys[0]?.file ?? ''),
      talkDemoPassphrase,
    );
    const { talks } = await world.call(counselling, 'myTalks', {}, { as });
    expect(talks).toHaveLength(3);
    expect(talks.map(({ waits }) => waits)).toEqual([true, true, false]);
    const counts: Record<string, number> = { thread: 0, record: 0, notes: 0 };
    const staff = new Map([[own.public.keyId, bytesFromBase64url(own.public.signing)]]);
    for (const key of (await allKeys(world)).keys) {
      staff.set(key.keyId, bytesFromBase64url(key.signing));
    }
    for (const { appointmentId } of talks) {
      for (const part of ['thread', 'record', 'notes'] as const) {
        const page = await world.call(
          counselling,
          'readTalk',
          { appointmentId, part, after: 0 },
          { as },
        );
        const place = { tenant: talkTenant(world.tenantId), talk: appointmentId, part };
        const me = { keyId: own.public.keyId, identity: own.identity };
        const read = await readPart(page, place, [me], staff);
        expect(read.broken).toBeNull();
        expect(read.lines).toHaveLength(page.messages.length);
        if (read.lines.length > 0) counts[part] = (counts[part] ?? 0) + 1;
      }
    }
    expect(Object.entries(counts).map(([part, count]) => `${part} ${count}`)).toEqual(seen);
  }
});

const allKeys = async (world: World) =>
  world.call(counselling, 'talkKeys', {}, { as: await staffOf(world, 'counselling-supervisor') });

it('goes on when it is started again months later', async () => {
  const world = getWorld();
  const wanted = await loadDemo(world);
  const { db, tenantId, clock, runtime } = world;
  const later = new Date(clock.now().getTime() + 150 * 86_400_000);
  await seedDemo({ db, services: runtime.services, tenantId, now: later }, wanted);
  const { reply } = await world.call(counselling, 'talkDirectory', {});
  const chosen = chooseDirectory({
    tenant: talkTenant(tenantId),
    root: bytesFromBase64url(talkDemoRoot.root),
    minimumVersion: 1,
    stored: [],
    served: reply,
    now: later,
  });
  expect(chosen).toMatchObject({ ok: true, warnings: [], directory: { version: 2 } });
});
