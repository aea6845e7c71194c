import { matching } from './matching';

const words = (item: string) => item;

test('every part of the text must be found, in any order and case', () => {
  const items = ['虹桥镇 hq', '孩子发脾气 母亲学堂 虹桥镇', '求助 110'];
  expect(matching(items, '虹桥 孩子', words)).toEqual(['孩子发脾气 母亲学堂 虹桥镇']);
  expect(matching(items, 'HQ', words)).toEqual(['虹桥镇 hq']);
  expect(matching(items, '没有', words)).toEqual([]);
});

test('without a text nothing is found, and never more than eight', () => {
  const items = Array.from({ length: 20 }, (_, number) => `活动 ${number}`);
  expect(matching(items, '  ', words)).toEqual([]);
  expect(matching(items, '活动', words)).toHaveLength(8);
});
