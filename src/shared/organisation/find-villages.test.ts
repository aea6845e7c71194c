import fc from 'fast-check';
import { findVillages } from './find-villages';
import { townById } from './yueqing';
import { yueqingVillages } from './yueqing-villages';

const names = (typed: string) => findVillages(typed).map(({ name }) => name);

test('by name, part of it, initials, and with the town before it', () => {
  expect(names('东街')[0]).toBe('东街社区');
  expect(names('牛鼻')).toEqual(['牛鼻洞村']);
  expect(names('NBD')).toEqual(['牛鼻洞村']);
  expect(names('虹桥东街')).toEqual(['东街社区']);
  expect(names('hqdj')).toContain('东街社区');
  expect(names('虹桥')).toHaveLength(30);
});

test('nothing for nothing', () => {
  for (const typed of ['', '  ', '火星村', '%', '\\']) expect(names(typed)).toEqual([]);
});

test('every village is found by its own name, in its own town', () => {
  fc.assert(
    fc.property(fc.constantFrom(...yueqingVillages), (village) => {
      expect(findVillages(village.name, 100)).toContain(village);
      const town = townById(village.townId)?.shortName ?? '';
      expect(findVillages(town + village.name)[0]?.townId).toBe(village.townId);
    }),
  );
});
