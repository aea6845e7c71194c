import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { PersonalData, PersonalDataSection } from '@cloud/platform/personal-data';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { keptBy } from '@cloud/platform/retention/retention';
import { passBack } from './alarms/call-soon';
import { retention } from './retention';

type Db = Kysely<Database>;

async function handlerOf(db: Db, tenantId: string, personId: string) {
  return db
    .selectFrom('protection_handlers')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .selectAll()
    .executeTakeFirst();
}

/**
 * Of handlers only. Whoever asks for help is nobody to us: what she sent is found by her code, and neither
 * by her account nor by the login that exports and erases.
 */
export const personalData: PersonalData = {
  domain: 'protection',
  kept: keptBy(retention),
  export: async (db, tenantId, personId) => {
    const own = await handlerOf(db, tenantId, personId);
    if (!own) return [];
    const keys = await db
      .selectFrom('protection_keys')
      .where('tenant_id', '=', tenantId)
      .where('handler', '=', own.handler)
      .orderBy('made_at')
      .selectAll()
      .execute();
    const duties = await db
      .selectFrom('protection_duties')
      .where('tenant_id', '=', tenantId)
      .where('handler', '=', own.handler)
      .orderBy('starts_at')
      .selectAll()
      .execute();
    const contact = await db
      .selectFrom('protection_contacts')
      .where('tenant_id', '=', tenantId)
      .where('handler', '=', own.handler)
      .selectAll()
      .executeTakeFirst();
    const sections: PersonalDataSection[] = [
      {
        key: 'protection-keys',
        title: '个案钥匙',
        labels: { name: '登记的称呼', keyId: '编号', madeAt: '登记时间', validUntil: '有效到' },
        rows: keys.map((key) => ({
          name: own.name,
          keyId: key.key_id,
          madeAt: key.made_at.toISOString(),
          validUntil: key.valid_until?.toISOString() ?? null,
        })),
      },
      {
        key: 'protection-duties',
        title: '值班',
        labels: { startsAt: '开始', endsAt: '结束', confirmedAt: '确认时间' },
        rows: duties.map((duty) => ({
          startsAt: duty.starts_at.toISOString(),
          endsAt: duty.ends_at.toISOString(),
          confirmedAt: duty.confirmed_at?.toISOString() ?? null,
        })),
      },
      {
        key: 'protection-contact',
        title: '值班电话',
        labels: { ending: '尾号', testedAt: '测试时间' },
        rows: contact
          ? [{ ending: contact.ending, testedAt: contact.tested_at.toISOString() }]
          : [],
      },
    ];
    return sections;
  },
  erase: async (db, tenantId, personId, now) => {
    const own = await handlerOf(db, tenantId, personId);
    if (!own) return;
    const { handler } = own;
    const hers = ['protection_contacts', 'protection_contact_tests'] as const;
    for (const table of hers) {
      await db
        .deleteFrom(table)
        .where('tenant_id', '=', tenantId)
        .where('handler', '=', handler)
        .execute();
    }
    await db
      .deleteFrom('protection_duties')
      .where('tenant_id', '=', tenantId)
      .where('handler', '=', handler)
      .where('ends_at', '>', now)
      .execute();
    await db
      .updateTable('protection_keys')
      .set((row) => ({ file: null, left_at: row.fn.coalesce('left_at', row.val(now)) }))
      .where('tenant_id', '=', tenantId)
      .where('handler', '=', handler)
      .execute();
    await db
      .updateTable('protection_handlers')
      .set({ name: '已注销' })
      .where('tenant_id', '=', tenantId)
      .where('handler', '=', handler)
      .execute();
    // Her cases wait for somebody else; this login cannot see which.
    await enqueue({ db, tenantId }, passBack, {});
  },
  consequences: async (db, tenantId, personId, now) => {
    const own = await handlerOf(db, tenantId, personId);
    if (!own) return [];
    const { coming } = await db
      .selectFrom('protection_duties')
      .where('tenant_id', '=', tenantId)
      .where('handler', '=', own.handler)
      .where('ends_at', '>', now)
      .select((row) => row.fn.countAll<number>().as('coming'))
      .executeTakeFirstOrThrow();
    const duties = coming > 0 ? [`${coming} 个排好的值班会取消`] : [];
    return ['你的个案钥匙会停用，求助打不开了，你手上的会交给别人', ...duties];
  },
};
