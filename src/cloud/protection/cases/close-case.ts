import { sql } from 'kysely';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { recoveryKeyIdOf } from '@shared/envelope/keys/key-id';
import type { protectionContract } from '@shared/protection/contract';
import { anyOf, keysWithHolders } from '../queries';
import { leadsNow } from '../duty/duty-facts';
import { stopCalling } from '../alarms/stop-calling';
import { answered, changeCase, notAsked } from './change-case';

export const askToClose: Handler<typeof protectionContract.askToClose> = async (args) =>
  changeCase(args, ({ doer }) => ({
    action: 'ask-to-close',
    set: { closing_asked_by: doer.handler, close_reason: args.input.reason },
    event: { kind: 'closing' },
  }));

/** 误发, 测试, 骚扰. Whoever asks answers for it until the lead has said yes; alarms go on. */
export const askToSetAside: Handler<typeof protectionContract.askToSetAside> = async (args) =>
  changeCase(args, ({ row, doer }) => ({
    action: 'ask-to-set-aside',
    isSigned: true,
    set: {
      closing_asked_by: doer.handler,
      without_case: args.input.kind,
      ...(row.taken_by === null ? { taken_by: doer.handler, taken_at: args.context.now } : {}),
    },
    event: { kind: 'closing' },
  }));

export const keepOpen: Handler<typeof protectionContract.keepOpen> = async (args) =>
  changeCase(args, { action: 'keep-open', set: notAsked, event: { kind: 'kept-open' } });

/**
 * Two pairs of eyes. What is closed is read by the leads, the recovery key, and her with her code: nobody
 * else. What is no case stays as it is until it is forgotten.
 */
export const agreeToClose: Handler<typeof protectionContract.agreeToClose> = async (args) => {
  const { input, context, errors } = args;
  const leads = await leadsNow(context, context.now);
  const changed = await changeCase(args, ({ row, doer }) => {
    if (row.closing_asked_by === doer.handler) throw errors.OWN_REQUEST();
    const ended = { ...answered, closed_at: context.now };
    if (row.without_case !== null)
      return {
        action: 'agree-to-set-aside',
        isSigned: true,
        set: ended,
        event: { kind: 'without-case' },
      };
    const staying = row.readers.filter(
      (person) => leads.includes(person) || person === doer.personId,
    );
    return {
      action: 'agree-to-close',
      isSigned: true,
      set: { ...ended, readers: staying },
      event: { kind: 'closed', detail: row.close_reason },
    };
  });
  if (changed.state === 'closed') await keepWrapsOfFew(context, input.caseId);
  await stopCalling(context, input.caseId);
  return changed;
};

/** Deletes all wraps but those of whoever still reads, of the recovery keys, and hers. */
async function keepWrapsOfFew(context: OperationContext, caseId: string): Promise<void> {
  const { db, tenantId } = context;
  const row = await db
    .selectFrom('protection_cases')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', caseId)
    .select(['readers', 'owner_key'])
    .executeTakeFirstOrThrow();
  const keys = await keysWithHolders(context).execute();
  const directories = await db
    .selectFrom('protection_directories')
    .where('tenant_id', '=', tenantId)
    .select('recovery')
    .execute();
  const kept = [
    row.owner_key,
    ...keys.filter((key) => row.readers.includes(key.person_id)).map((key) => key.key_id),
    ...new Set(directories.flatMap(({ recovery }) => recovery)),
  ].map((each) => (each.startsWith('age1') ? recoveryKeyIdOf(each) : each));
  await sql`delete from protection_wraps where tenant_id = ${tenantId} and case_id = ${caseId}
    and not key_id = ${anyOf(kept)}`.execute(db);
}

export const reopen: Handler<typeof protectionContract.reopen> = async (args) =>
  changeCase(args, ({ doer }) => ({
    action: 'reopen',
    set: {
      ...notAsked,
      closed_at: null,
      taken_by: doer.handler,
      taken_at: args.context.now,
    },
    event: { kind: 'reopened' },
  }));

/** The daily trial. That it is one stands inside it as well, and the console compares. */
export const confirmTrial: Handler<typeof protectionContract.confirmTrial> = async (args) => {
  const { input, context, errors } = args;
  const changed = await changeCase(args, ({ row }) => {
    if (row.reporter !== 'drill') throw errors.NOT_A_TRIAL();
    return {
      action: 'confirm-trial',
      isSigned: true,
      set: { ...answered, without_case: 'test', closed_at: context.now },
      event: { kind: 'without-case' },
    };
  });
  await stopCalling(context, input.caseId);
  return changed;
};

export const keepByLaw: Handler<typeof protectionContract.keepByLaw> = async (args) =>
  changeCase(args, {
    set: { is_retained: true },
    event: { kind: 'kept-by-law', detail: args.input.ground },
  });
