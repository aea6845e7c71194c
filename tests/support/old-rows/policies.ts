import { newId } from '@cloud/platform/new-id';
import { row, type OldRow } from './scene';

export const policyRows: readonly OldRow[] = [
  {
    table: 'policies',
    until: '1 年没有改动',
    plant: ({ world, personId, unit, now }) =>
      row('policies', {
        tenant_id: world.tenantId,
        id: newId(),
        unit_id: unit.id,
        unit_path: unit.path,
        title: '没写完',
        standing: 'law',
        created_by: personId,
        created_at: now,
        updated_at: now,
      }),
    isKept: 'true',
    gone: { years: 1 },
  },
];
