import { newId } from '@cloud/platform/new-id';
import { row, type OldRow } from './scene';

export const contentRows: readonly OldRow[] = [
  {
    table: 'content_pieces',
    until: '1 年没有改动',
    plant: ({ world, personId, unit, now }) =>
      row('content_pieces', {
        tenant_id: world.tenantId,
        id: newId(),
        kind: 'news',
        unit_id: unit.id,
        unit_path: unit.path,
        audience_path: unit.path,
        title: '没写完',
        created_by: personId,
        created_at: now,
        updated_at: now,
      }),
    isKept: 'true',
    gone: { years: 1 },
  },
];
