import { newId } from '@cloud/platform/new-id';
import { inDays, row, work, type OldRow } from './scene';

export const platformRows: readonly OldRow[] = [
  {
    table: 'idempotency_keys',
    until: '7 天',
    plant: ({ world, personId, now }) =>
      row('idempotency_keys', {
        tenant_id: world.tenantId,
        caller: personId,
        operation: 'activities.signUp',
        key: 'k',
        request_hash: 'h',
        created_at: now,
      }),
    isKept: 'true',
    gone: { days: 7 },
  },
  {
    table: 'rate_limits',
    until: '24 小时',
    plant: ({ world, now }) =>
      row('rate_limits', {
        tenant_id: world.tenantId,
        bucket: 'b',
        window_starts_at: now,
        used: 1,
      }),
    isKept: 'true',
    gone: { seconds: 24 * 3600 },
  },
  {
    table: 'guesses',
    until: '1 小时',
    plant: ({ world, now }) =>
      row('guesses', { tenant_id: world.tenantId, subject: 's', hour: now, used: 1 }),
    isKept: 'true',
    gone: { seconds: 3600 },
  },
  {
    table: 'inbox_messages',
    until: '1 年',
    plant: ({ world, personId, now }) =>
      row('inbox_messages', {
        tenant_id: world.tenantId,
        id: newId(),
        person_id: personId,
        kind: 'k',
        title: 't',
        body: 'b',
        dedupe_key: 'd',
        created_at: now,
      }),
    isKept: 'true',
    gone: { years: 1 },
  },
  {
    table: 'outbox',
    until: '30 天',
    plant: ({ world, personId, now }) =>
      row('outbox', {
        tenant_id: world.tenantId,
        id: newId(),
        channel: 'sms',
        person_id: personId,
        template: 't',
        data: '{}',
        state: 'sent',
        next_try_at: now,
        dedupe_key: 'd',
        created_at: now,
        settled_at: now,
      }),
    isKept: 'true',
    gone: { days: 30 },
  },
  {
    table: 'work_runs',
    until: '最长 7 天',
    plant: (scene) => work(scene, { expires_at: inDays(scene.now, 7) }),
    isKept: 'files_deleted_at is null',
    gone: { days: 7 },
  },
  {
    table: 'work_runs',
    until: '1 年',
    plant: (scene) =>
      work(scene, {
        state: 'done',
        expires_at: scene.now,
        finished_at: scene.now,
        files_deleted_at: scene.now,
      }),
    isKept: 'true',
    gone: { years: 1 },
  },
  {
    table: 'security_events',
    until: '190 天',
    plant: ({ world, now }) =>
      row('security_events', {
        tenant_id: world.tenantId,
        hour: now,
        actor: 'address:x',
        operation: 'people.signInWithPhone',
        code: 'WRONG_CODE',
        times: 1,
        first_at: now,
        last_at: now,
      }),
    isKept: 'true',
    gone: { days: 190 },
  },
];
