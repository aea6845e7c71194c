import { randomInt } from 'node:crypto';
import { newId } from '@cloud/platform/new-id';
import type { Handler } from '@cloud/platform/operation/handler';
import { openText, sealText } from '@cloud/platform/secrets/secret-box';
import { keyedHash, keyedHashes } from '@cloud/platform/secrets/subkeys';
import type { protectionContract } from '@shared/protection/contract';
import { bindJob, defineJob, type BoundJob } from '@cloud/platform/jobs/job';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { inTransaction } from '@cloud/platform/database/in-transaction';
import type { Services } from '@cloud/platform/services';
import * as v from 'valibot';
import { ownHandler } from '../queries';
import { aboutNumber } from './contact';

const testHoldsMs = 10 * 60_000;

const sendTest = defineJob({
  name: 'protection.send-contact-test',
  payload: v.object({ testId: v.pipe(v.string(), v.uuid()) }),
  retries: 1,
});

/** A code to the number. It is sent after the commit, like everything that leaves the system. */
export const startContactTest: Handler<typeof protectionContract.startContactTest> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now, services } = context;
  const own = await ownHandler(context);
  const { channel, number } = input;
  const id = newId();
  const expiresAt = new Date(now.getTime() + testHoldsMs);
  await db
    .deleteFrom('protection_contact_tests')
    .where('tenant_id', '=', tenantId)
    .where('handler', '=', own.handler)
    .execute();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await db
    .insertInto('protection_contact_tests')
    .values({
      tenant_id: tenantId,
      id,
      handler: own.handler,
      channel,
      // The code goes with it until it is sent: both are of no use to whoever reads the table.
      sealed_number: sealText(services.config, aboutNumber(own.handler), `${number} ${code}`),
      ending: number.slice(-2),
      code_hash: keyedHash(services.config, 'contact code', `${id} ${code}`),
      expires_at: expiresAt,
    })
    .execute();
  await enqueue(context, sendTest, { testId: id });
  return { testId: id, expiresAt: expiresAt.toISOString() };
};

export const finishContactTest: Handler<typeof protectionContract.finishContactTest> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now, services } = context;
  const own = await ownHandler(context);
  const test = await db
    .deleteFrom('protection_contact_tests')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', input.testId)
    .where('handler', '=', own.handler)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
  const hashes = keyedHashes(services.config, 'contact code', `${input.testId} ${input.code}`);
  if (!test || !hashes.includes(test.code_hash)) throw errors.WRONG_CODE();
  const tested = {
    channel: test.channel,
    sealed_number: sealText(
      services.config,
      aboutNumber(own.handler),
      numberAndCode(services, test).number,
    ),
    ending: test.ending,
    tested_at: now,
  };
  await db
    .insertInto('protection_contacts')
    .values({ tenant_id: tenantId, handler: own.handler, ...tested })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'handler']).doUpdateSet(tested))
    .execute();
  return { done: true };
};

interface SealedTest {
  handler: string;
  sealed_number: string;
}

function numberAndCode(
  { config }: Services,
  { handler, sealed_number: sealed }: SealedTest,
): { number: string; code: string } {
  const [number = '', code = ''] = (openText(config, aboutNumber(handler), sealed) ?? '').split(
    ' ',
  );
  return { number, code };
}

/** Sends the code, outside any transaction. A test that is over by then is not sent any more. */
export const contactJobs: readonly BoundJob[] = [
  bindJob(sendTest, async ({ payload, context }) => {
    const { services, tenantId, now } = context;
    const test = await inTransaction(context.db, (db) =>
      db
        .selectFrom('protection_contact_tests')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', payload.testId)
        .where('expires_at', '>', now)
        .selectAll()
        .executeTakeFirst(),
    );
    if (!test) return;
    const { number: to, code } = numberAndCode(services, test);
    const message = { to, params: { code }, dedupeKey: test.id };
    const sent =
      test.channel === 'sms'
        ? await services.sms.send({ ...message, template: 'contact-code' })
        : await services.voice.call({ ...message, text: 'contact-code' });
    if (sent.status === 'retry') throw new Error('the provider asks to try again');
  }),
];
