import type { PersonalData } from '@cloud/platform/personal-data';
import { movePerson } from './merge/move-person';
import { ownSections } from './privacy/own-sections';
import { familyMembersOf } from './queries';
import { platformRetention } from '@cloud/platform/retention/platform-retention';
import { keptBy } from '@cloud/platform/retention/retention';
import { retention } from './retention';

/** What this domain and the platform under it know of a person. */
export const personalData: PersonalData = {
  domain: 'people',

  export: ownSections,

  async erase(db, tenantId, personId, now) {
    const own = [
      'identities',
      'sessions',
      'identity_confirmations',
      'waiting_changes',
      'family_members',
      'scan_sign_ins',
      'sign_in_tickets',
      'staff_accounts',
      'totp_factors',
      'passkeys',
      'recovery_codes',
      'password_links',
      'looks_at_people',
    ] as const;
    const messageTables = ['inbox_messages', 'outbox', 'subscription_credits'] as const;
    for (const table of [...own, ...messageTables]) {
      await db
        .deleteFrom(table)
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', personId)
        .execute();
    }
    await db
      .deleteFrom('idempotency_keys')
      .where('tenant_id', '=', tenantId)
      .where('caller', '=', personId)
      .execute();
    await db
      .updateTable('data_requests')
      .set({ note: '' })
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', personId)
      .execute();
    await db
      .updateTable('data_requests')
      .set({ reason: '' })
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', personId)
      .where('state', '=', 'refused')
      .execute();
    await db
      .updateTable('consents')
      .set({ withdrawn_at: now })
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', personId)
      .where('withdrawn_at', 'is', null)
      .execute();
    await db
      .updateTable('people')
      .set({ name: null, phone: null, unit_id: null, care_mode: false, deleted_at: now })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', personId)
      .where('deleted_at', 'is', null)
      .execute();
  },

  merge: movePerson,

  async consequences(db, tenantId, personId) {
    const members = await familyMembersOf(db, tenantId, personId);
    return [
      '名字、电话、村社会删掉，所有设备都会退出',
      ...(members.length > 0 ? [`${members.length} 位家人的信息会删掉`] : []),
      '“消息”会清空',
    ];
  },

  kept: keptBy([...retention, ...platformRetention]),
};
