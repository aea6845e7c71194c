import { actorLabel, detailLabels } from './row-labels';

const id = '01990000-0000-7000-8000-000000abcdef';

test('staff have names, residents the end of a number', () => {
  expect(actorLabel({ kind: 'person', personId: id, name: '王晓梅' })).toBe('王晓梅');
  expect(actorLabel({ kind: 'person', personId: id, name: null })).toBe('居民 …abcdef');
  expect(actorLabel({ kind: 'operator', personId: null, name: null })).toBe('系统维护人员');
  expect(actorLabel({ kind: 'timer', personId: null, name: null })).toBe('系统定时');
});

test('details are said in words; what has none keeps its code', () => {
  expect(
    detailLabels({ by: 'phone', reason: '她在窗口', role: 'organiser', gone: id, x: 3, y: null }),
  ).toEqual(['凭：手机号', '原因：她在窗口', '角色：组织员', '并掉的账号：…abcdef', 'x：3']);
});
