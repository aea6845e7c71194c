import type { PersonalData } from '@cloud/platform/personal-data';
import { movePerson } from './merge/move-person';
import { ownSections } from './privacy/own-sections';
import { familyMembersOf } from './queries';

/** What this domain and the platform under it know of a person. */
export const personalData: PersonalData = {
  domain: 'people',

  export: ownSections,

  async erase(db, tenantId, personId, now) {
    const own = [
      'identities',
      'sessions',
      'family_members',
      'scan_sign_ins',
      'sign_in_tickets',
      'staff_accounts',
      'totp_factors',
      'passkeys',
      'recovery_codes',
      'password_links',
    ] as const;
    const told = ['inbox_messages', 'outbox', 'subscription_credits'] as const;
    for (const table of [...own, ...told]) {
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

  kept: [
    {
      what: '同意过什么、哪天同意和撤回（不含名字）',
      why: '证明当时得到过你的同意',
      basis: '个人信息保护法第 69 条',
      until: '注销后 3 年',
    },
    {
      what: '在柜台或电话里提过什么要求、什么时候办好（不含名字和说明）',
      why: '证明你的要求按时办了',
      basis: '个人信息保护法第 50 条、第 69 条',
      until: '注销后 3 年',
    },
    {
      what: '操作记录（只有一串编号，不含名字和电话）',
      why: '查清有没有人乱用系统',
      basis: '网络安全法关于留存日志的规定',
      until: '至少 6 个月，之后按档案规定处理',
    },
  ],
};
