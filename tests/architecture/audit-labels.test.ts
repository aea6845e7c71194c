import { domains } from '@cloud/domains';
import type { AnyOperation } from '@cloud/platform/operation/handler';

const labels = domains.flatMap(({ auditLabels }) => Object.values(auditLabels));

test('every command and every audited query has a label of its own', () => {
  const unlabelled = domains.flatMap(({ name, function: { contract }, auditLabels }) =>
    Object.entries<AnyOperation>(contract)
      .filter(([operation, each]) => each['~orpc'].meta.audited && !auditLabels[operation])
      .map(([operation]) => `${name}.${operation}`),
  );
  expect(unlabelled).toEqual([]);
  expect(labels.length).toBeGreaterThan(30);
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
});

test('the labels are plain Chinese', () => {
  for (const label of labels) expect(label).toMatch(/^[\u4e00-\u9fff]{4,16}$/);
});
