import fc from 'fast-check';
import { mergeScans, type CountedScan } from './merge-scans';

const at = (minutes: number) => Date.parse('2026-11-28T06:00:00Z') + minutes * 60_000;

function scanOf(deviceId: string, scanId: string, changes: Partial<CountedScan> = {}): CountedScan {
  return { deviceId, scanId, positions: [0], at: at(0), undoes: null, isGreen: true, ...changes };
}

test('a party in part: two, later the third; never counted twice', () => {
  const first = scanOf('a', '1', { positions: [0, 1] });
  const second = scanOf('a', '2', { positions: [0, 1, 2], at: at(60) });
  expect(mergeScans([second, first]).map(({ position, at: when }) => [position, when])).toEqual([
    [0, at(0)],
    [1, at(0)],
    [2, at(60)],
  ]);
});

test('two phones: the earliest corrected time counts, both are known', () => {
  const [presence] = mergeScans([scanOf('b', '1', { at: at(3) }), scanOf('a', '9', { at: at(5) })]);
  expect(presence).toEqual({
    position: 0,
    at: at(3),
    deviceId: 'b',
    scanId: '1',
    elsewhereAt: at(5),
  });
});

test('what was undone for one is undone for that one only, and not what another phone saw', () => {
  const scan = scanOf('a', '1', { positions: [0, 1] });
  const undo = scanOf('a', '2', {
    positions: [1],
    undoes: { deviceId: 'a', scanId: '1' },
  });
  expect(mergeScans([undo, scan]).map(({ position }) => position)).toEqual([0]);
  const other = scanOf('b', '1', { positions: [1], at: at(9) });
  expect(mergeScans([scan, other, undo]).map(({ position, at: when }) => [position, when])).toEqual(
    [
      [0, at(0)],
      [1, at(9)],
    ],
  );
});

test('a refused scan makes nobody present', () => {
  expect(mergeScans([scanOf('a', '1', { isGreen: false })])).toEqual([]);
});

const anyScan = fc.record({
  deviceId: fc.constantFrom('a', 'b', 'c'),
  scanId: fc.constantFrom('1', '2', '3', '4', '5', '6'),
  positions: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1 }),
  at: fc.integer({ min: 0, max: 5 }),
  undoes: fc.option(
    fc.record({
      deviceId: fc.constantFrom('a', 'b', 'c'),
      scanId: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    }),
  ),
  isGreen: fc.boolean(),
});

/** A phone never gives one id to two scans. */
const anyScans = fc.uniqueArray(anyScan, {
  maxLength: 12,
  selector: ({ deviceId, scanId }) => `${deviceId} ${scanId}`,
});

test('order and repetition of what is sent change nothing', () => {
  fc.assert(
    fc.property(anyScans, fc.array(fc.nat(50)), (scans, draws) => {
      const sent = [...scans];
      for (const draw of draws) {
        const again = scans[draw % Math.max(scans.length, 1)];
        if (again) sent.splice(draw % (sent.length + 1), 0, again);
      }
      expect(mergeScans(sent)).toEqual(mergeScans(scans));
      expect(mergeScans([...sent].reverse())).toEqual(mergeScans(scans));
    }),
  );
});

test('everybody is there once, by a green scan that stands', () => {
  fc.assert(
    fc.property(anyScans, (scans) => {
      const present = mergeScans(scans);
      expect(new Set(present.map(({ position }) => position)).size).toBe(present.length);
      for (const { position, at: when, deviceId, scanId } of present) {
        const by = scans.find((scan) => scan.deviceId === deviceId && scan.scanId === scanId);
        expect(by).toMatchObject({ isGreen: true, undoes: null, at: when });
        expect(by?.positions).toContain(position);
      }
    }),
  );
});
