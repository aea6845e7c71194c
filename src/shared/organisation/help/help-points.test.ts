import { helpLines } from './help-lines';
import { helpPointNow, helpPointsFor, refuge, rightsCentre, stations } from './help-points';
import { openStateText } from './opening-hours';
import { yueqingTowns } from '../yueqing/yueqing';

test('every town gets a nearest station first, and every place once', () => {
  for (const town of yueqingTowns) {
    const points = helpPointsFor(town.id);
    expect(stations).toContain(points[0]);
    expect(new Set(points.map((point) => point.id)).size).toBe(stations.length + 2);
  }
});

test('a town with a station of its own gets that one', () => {
  for (const station of stations) expect(helpPointsFor(station.townId)[0]).toBe(station);
});

test('without a town the rights centre comes first', () => {
  expect(helpPointsFor(null)[0]).toBe(rightsCentre);
  expect(helpPointsFor('110101001')[0]).toBe(rightsCentre);
});

test('nothing that the report does not give is stated as a fact', () => {
  const known: string[] = helpLines.map((line) => line.number);
  for (const point of [rightsCentre, ...stations]) {
    expect(point.isExample).toBe(true);
    expect(point.place).toBeNull();
    expect(known).toContain(point.telephone);
  }
});

test('where the refuge stands is told by telephone only, and at night too', () => {
  for (const town of yueqingTowns) expect(helpPointsFor(town.id)[1]).toBe(refuge);
  expect(refuge).toMatchObject({ townId: null, place: expect.stringContaining('不公开') });
  expect(refuge.telephone).toBe('110');
});

test('of hours that are an example nobody is told that somebody is there', () => {
  for (const now of ['2026-11-27T10:00+08:00', '2026-11-27T22:00+08:00']) {
    for (const point of helpPointsFor('330382108')) {
      expect(openStateText(helpPointNow(point, new Date(now)).open)).toBe('时间没有核实，先打电话');
    }
  }
  const confirmed = { ...rightsCentre, isExample: false };
  const { open } = helpPointNow(confirmed, new Date('2026-11-27T10:00+08:00'));
  expect(openStateText(open)).toBe('平常这时有人，到 12:00');
});

test('a beaten woman is asked about her safety first, and mediation is hers to choose', () => {
  for (const { about } of stations) expect(about).toMatch(/先看你安不安全.*要不要调解，你说了算/);
});
