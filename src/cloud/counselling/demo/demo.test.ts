import { domains } from '@cloud/domains';
import { counselling } from '@cloud/counselling';
import { seedDemo } from '@cloud/platform/demo/seed-demo';
import { personIdByIdentity } from '@cloud/people/queries';
import { services } from '@shared/counselling/services';
import { buildSession } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';

const getWorld = useWorld();

it('has every service with a free hour, and a week with appointments for its counsellor', async () => {
  const world = getWorld();
  const { db, tenantId, clock, runtime } = world;
  const needed = ['organisation', 'people', 'counselling'];
  await seedDemo(
    { db, services: runtime.services, tenantId, now: clock.now() },
    domains.filter(({ name }) => needed.includes(name)),
  );
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
