import { isWanted, reachOf } from './filters';

const shop = { topics: ['business' as const], state: 'in-force' as const, region: '乐清（示例）' };

it('a region says how far it reaches', () => {
  expect(['全国', '浙江', '浙江省', '乐清', '虹桥镇'].map(reachOf)).toEqual([
    'country',
    'province',
    'province',
    'county',
    'county',
  ]);
});

it('each filter narrows by itself, and all together', () => {
  expect(isWanted(shop, {})).toBe(true);
  const all = {
    topic: 'business',
    state: 'in-force',
    reach: 'county',
    forWhom: 'starters',
  } as const;
  expect(isWanted(shop, all)).toBe(true);
  expect(isWanted(shop, { ...all, topic: 'jobs' })).toBe(false);
  expect(isWanted(shop, { ...all, state: 'ended' })).toBe(false);
  expect(isWanted(shop, { ...all, reach: 'country' })).toBe(false);
  expect(isWanted(shop, { ...all, forWhom: 'mothers' })).toBe(false);
});
