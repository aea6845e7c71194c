import { yueqingTowns } from '@shared/organisation/yueqing/yueqing';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { monday } from '@tests/support/test-world';
import { firstDay, lastDay, planSeason } from './plan-season';

describe('planSeason', () => {
  const townIds = new Set(yueqingTowns.map(({ id }) => id));

  it.each([monday, new Date('2027-02-28T20:00:00Z'), new Date('2026-06-30T15:59:00Z')])(
    'keeps to four weeks back and eight ahead, whatever the day (%s)',
    (now) => {
      const season = planSeason(now);
      expect(season.length).toBeGreaterThan(60);
      expect(season.length).toBeLessThanOrEqual(120);
      const today = shanghaiDate(now);
      for (const { date, programme, hostId } of season) {
        expect(date >= addDays(today, firstDay) && date <= addDays(today, lastDay)).toBe(true);
        expect(townIds.has(hostId) || !/^\d/.test(hostId)).toBe(true);
        if (programme.series.id === 'volunteer-day') expect(date.slice(8)).toBe('15');
      }
    },
  );

  it('is the same for the same day', () => {
    expect(planSeason(monday)).toEqual(planSeason(monday));
  });
});
