import { sql } from 'kysely';
import { newId } from '@cloud/platform/new-id';
import { hash, inDays, row, type OldRow } from './scene';

export const peopleRows: readonly OldRow[] = [
  {
    table: 'sessions',
    until: '退出或过期后 90 天',
    plant: ({ world, now }) =>
      sql`update sessions set revoked_at = ${now} where tenant_id = ${world.tenantId}`,
    isKept: 'true',
    gone: { days: 90 },
  },
  {
    table: 'consents',
    until: '注销后 3 年',
    plant: ({ world, personId, now }) => sql`update people set name = null, phone = null,
      unit_id = null, deleted_at = ${now} where tenant_id = ${world.tenantId} and id = ${personId}`,
    isKept: 'true',
    gone: { years: 3 },
  },
  {
    table: 'data_requests',
    until: '办好后 3 年',
    plant: ({ world, personId, unit, now }) =>
      row('data_requests', {
        tenant_id: world.tenantId,
        id: newId(),
        person_id: personId,
        kind: 'export',
        how: 'counter',
        unit_id: unit.id,
        opened_by: personId,
        opened_at: now,
        due_on: '2026-12-01',
        state: 'done',
        settled_at: now,
      }),
    isKept: 'true',
    gone: { years: 3 },
  },
  {
    table: 'sms_codes',
    until: '5 分钟',
    plant: ({ world, now }) =>
      row('sms_codes', {
        tenant_id: world.tenantId,
        secret_hash: hash,
        about_hash: hash,
        code_hash: hash,
        tries_left: 5,
        created_at: now,
        expires_at: new Date(now.getTime() + 300_000),
      }),
    isKept: 'true',
    gone: { seconds: 300 },
  },
  {
    table: 'scan_sign_ins',
    until: '2 分钟',
    plant: ({ world, now }) =>
      row('scan_sign_ins', {
        tenant_id: world.tenantId,
        id: newId(),
        code_hash: hash,
        poll_hash: hash,
        two_digits: '12',
        browser: 'Chrome',
        created_at: now,
        expires_at: new Date(now.getTime() + 120_000),
      }),
    isKept: 'true',
    gone: { seconds: 120 },
  },
  {
    table: 'sign_in_tickets',
    until: '10 分钟',
    plant: ({ world, now }) =>
      row('sign_in_tickets', {
        tenant_id: world.tenantId,
        token_hash: hash,
        purpose: 'passkey',
        created_at: now,
        expires_at: new Date(now.getTime() + 600_000),
      }),
    isKept: 'true',
    gone: { seconds: 600 },
  },
  {
    table: 'password_links',
    until: '1 天',
    plant: ({ world, personId, now }) =>
      row('password_links', {
        tenant_id: world.tenantId,
        code_hash: hash,
        person_id: personId,
        made_by: personId,
        created_at: now,
        expires_at: inDays(now, 1),
      }),
    isKept: 'true',
    gone: { days: 1 },
  },
  {
    table: 'password_failures',
    until: '1 天',
    plant: ({ world, now }) =>
      row('password_failures', {
        tenant_id: world.tenantId,
        name_hash: hash,
        failures: 3,
        blocked_until: now,
        last_at: now,
      }),
    isKept: 'true',
    gone: { days: 1 },
  },
  {
    table: 'identity_confirmations',
    until: '1 天',
    plant: ({ world, personId, now }) => sql`
      with gone as (delete from identity_confirmations where tenant_id = ${world.tenantId})
      insert into identity_confirmations (tenant_id, person_id, held_by, confirmed_at)
      values (${world.tenantId}, ${personId}, 'x', ${now})`,
    isKept: "held_by = 'x'",
    gone: { days: 1 },
  },
  {
    table: 'waiting_changes',
    until: '3 天',
    plant: ({ world, personId, now }) =>
      row('waiting_changes', {
        tenant_id: world.tenantId,
        id: newId(),
        person_id: personId,
        kind: 'export',
        asked_at: now,
        opens_at: inDays(now, 1),
        closes_at: inDays(now, 3),
      }),
    isKept: 'true',
    gone: { days: 3 },
  },
  {
    table: 'looks_at_people',
    until: '3 年',
    plant: ({ world, personId, now }) =>
      row('looks_at_people', {
        tenant_id: world.tenantId,
        id: newId(),
        person_id: personId,
        seen_by: personId,
        operation: 'people.lookUpPerson',
        reason: '她在窗口',
        created_at: now,
      }),
    isKept: 'true',
    gone: { years: 3 },
  },
];
