import { newId } from '@cloud/platform/new-id';
import { hash, inDays, row, type OldRow } from './scene';

export const organisationRows: readonly OldRow[] = [
  {
    table: 'grants',
    until: '角色结束或收回后 3 年',
    plant: ({ world, personId, unit, now }) =>
      row('grants', {
        tenant_id: world.tenantId,
        id: newId(),
        person_id: personId,
        role: 'volunteer',
        unit_id: unit.id,
        starts_on: '2026-01-01',
        revoked_at: now,
      }),
    isKept: 'true',
    gone: { years: 3 },
  },
  {
    table: 'role_invitations',
    until: '答复或过期后 1 年',
    plant: ({ world, personId, unit, now }) =>
      row('role_invitations', {
        tenant_id: world.tenantId,
        id: newId(),
        code_hash: hash,
        role: 'volunteer',
        unit_id: unit.id,
        phone_hash: hash,
        phone_masked: '138****0000',
        invited_by: personId,
        created_at: now,
        expires_at: inDays(now, 7),
        state: 'declined',
        settled_at: now,
      }),
    isKept: 'true',
    gone: { years: 1 },
  },
];
