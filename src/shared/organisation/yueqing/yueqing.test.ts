import { county, townById, yueqingTowns } from './yueqing';
import { yueqingVillages } from './yueqing-villages';

test('25 towns with 514 villages and communities', () => {
  expect(yueqingTowns).toHaveLength(25);
  expect(yueqingVillages).toHaveLength(514);
  expect(new Set(yueqingVillages.map((village) => village.id)).size).toBe(514);
});

test('every village lies in a town, every town in the county', () => {
  for (const town of yueqingTowns) expect(town.id.startsWith(county.id)).toBe(true);
  for (const village of yueqingVillages) {
    expect(townById(village.townId)).toBeDefined();
    expect(village.id).toMatch(/^\d{12}$/);
    expect(village.name).toMatch(/(村|社区)$/);
    expect(village.initials).toMatch(/^[a-z]+$/);
  }
});

test('names as people say them', () => {
  expect(townById('330382108')).toEqual({
    id: '330382108',
    name: '虹桥镇',
    shortName: '虹桥',
    initials: 'hq',
  });
  expect(yueqingVillages.find((village) => village.name === '牛鼻洞村')).toMatchObject({
    shortName: '牛鼻洞',
    initials: 'nbd',
  });
  expect(yueqingVillages.find((village) => village.name === '冯村')?.shortName).toBe('冯村');
});
