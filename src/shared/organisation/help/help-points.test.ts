import { helpLines } from './help-lines';
import { helpPointsFor, rightsCentre, stations } from './help-points';
import { yueqingTowns } from '../yueqing/yueqing';

test('every town gets a nearest station first, and every place once', () => {
  for (const town of yueqingTowns) {
    const points = helpPointsFor(town.id);
    expect(stations).toContain(points[0]);
    expect(new Set(points.map((point) => point.id)).size).toBe(stations.length + 1);
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
