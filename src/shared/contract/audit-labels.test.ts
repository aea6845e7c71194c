import { auditLabelOf, foldAuditLabels, operationsLike } from './audit-labels';

const labels = foldAuditLabels([
  { name: 'people', auditLabels: { signOut: '退出登录', addFamilyMember: '添加家人' } },
  { name: 'content', auditLabels: { publish: '发布内容' } },
]);

test("labels of every domain stand under the domain's name", () => {
  expect(labels).toEqual({
    'people.signOut': '退出登录',
    'people.addFamilyMember': '添加家人',
    'content.publish': '发布内容',
  });
});

test('an operation without a label is called by its name', () => {
  expect(auditLabelOf(labels, 'people.signOut')).toBe('退出登录');
  expect(auditLabelOf(labels, 'people.gone')).toBe('people.gone');
  expect(auditLabelOf(labels, 'toString')).toBe('toString');
});

test('operations are found by a part of their label', () => {
  expect(operationsLike(labels, '家人')).toEqual(['people.addFamilyMember']);
  expect(operationsLike(labels, '没有这样的词')).toEqual([]);
});
