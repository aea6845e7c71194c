import { memberLabel } from './family-labels';

it('names a family member the way one would say it', () => {
  expect(memberLabel({ name: '小米', relation: 'child', age: 2 })).toBe('小米（孩子，2 岁）');
  expect(memberLabel({ name: null, relation: 'child', age: 0 })).toBe('孩子（不到 1 岁）');
  expect(memberLabel({ name: '王阿姨', relation: 'parent', age: null })).toBe('王阿姨（父母）');
  expect(memberLabel({ name: null, relation: 'spouse', age: null })).toBe('爱人');
});
