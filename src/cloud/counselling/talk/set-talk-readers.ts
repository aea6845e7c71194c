import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import { readersOfTalk, talkTenant } from '@shared/counselling/talk/readers';
import type { talkContract } from '@shared/counselling/talk/talk-contract';
import { verifyReaders } from '@shared/counselling/talk/verify-talk';
import {
  hasSignedWraps,
  readReaders,
  type Part,
  type ReadersStatement,
  type ReadersText,
} from '@shared/counselling/talk/wire';
import { EnvelopeError } from '@shared/envelope/errors';
import {
  appointmentOf,
  chosenDirectory,
  keys,
  lockTalk,
  statementsOf,
  talkById,
  talkWith,
  type TalkAppointment,
} from './queries';
import { staffKeys, storeMessage } from './store-message';

/**
 * Who reads a part from now on. The thread's readers are hers to name, the record's are the staff's; the wraps
 * of before go. What the server checks, clients check again.
 */
export const setTalkReaders: Handler<typeof talkContract.setTalkReaders> = async ({
  input,
  context,
  errors,
}) => {
  const { appointmentId, part, readers, first } = input;
  const appointment = await appointmentOf(context, appointmentId);
  if (!appointment) throw fail('NOT_FOUND');
  const person = personOf(context);
  const isHers = appointment.person_id === person;
  if (isHers !== (part === 'thread')) throw fail('NOT_ALLOWED');
  await lockTalk(context, appointmentId);
  const talk = await talkById(context, appointmentId);
  if (talk?.forgotten_at && part === 'thread') throw errors.FORGOTTEN();
  try {
    const checked = await checkReaders(context, { appointment, part, readers });
    if ('why' in checked) throw errors.NOT_VALID({ data: checked });
    if (!checked.isThere) await storeReaders(context, { appointment, part, readers }, checked);
    const place = { talk: appointmentId, part };
    const stored = first ? await storeMessage(context, place, first) : null;
    if (first && !stored) throw errors.OUT_OF_ORDER();
    context.audit({ target: appointmentId });
    context.news.ring(appointmentId);
    return { number: checked.statement.number, first: stored };
  } catch (error) {
    if (error instanceof EnvelopeError) throw errors.NOT_VALID({ data: { why: error.code } });
    throw error;
  }
};

interface Wanted {
  appointment: TalkAppointment;
  part: Part;
  readers: ReadersText;
}

interface Checked {
  statement: ReadersStatement;
  /** Whose key each wrap is for. */
  people: Map<string, string>;
  /** The same bytes came before. */
  isThere: boolean;
}

async function checkReaders(
  context: OperationContext,
  { appointment, part, readers }: Wanted,
): Promise<Checked | { why: string }> {
  const before = await statementsOf(context, appointment.id, part);
  const isThere = before.includes(readers.statement);
  const place = { tenant: talkTenant(context.tenantId), talk: appointment.id, part };
  const history = isThere ? before : [...before, readers.statement];
  verifyReaders(history, place, await staffKeys(context));
  const { statement } = readReaders(readers);
  if (!hasSignedWraps(readers, statement)) return { why: 'WRAPS' };
  const choice = await chosenDirectory(context);
  const allowed = readersOfTalk(choice, talkWith(appointment));
  if (!choice.ok || !allowed.ok) return { why: allowed.ok ? 'NONE' : allowed.why };
  if (!isThere && statement.directory !== choice.directory.version) return { why: 'OLDER' };
  const known = await keys(context).execute();
  const mayRead = [...allowed.counsellor, ...allowed.supervisors];
  const people = new Map<string, string>();
  for (const { to } of statement.wraps) {
    const owner = known.find((key) => key.key_id === to)?.person_id;
    const isListed = mayRead.some(({ keyId }) => keyId === to);
    const isForOthers = part === 'notes' && owner !== personOf(context);
    if (statement.owner && to === statement.author) people.set(to, personOf(context));
    else if (isListed && owner !== undefined && !isForOthers) people.set(to, owner);
    else return { why: 'NOT_A_READER' };
  }
  const isNobodyElse = part === 'thread' && people.size < 2;
  return isNobodyElse ? { why: 'TOO_FEW_READERS' } : { statement, people, isThere };
}

async function storeReaders(
  context: OperationContext,
  { appointment, part, readers }: Wanted,
  { statement, people }: Checked,
): Promise<void> {
  const { db, tenantId, now } = context;
  const own = { tenant_id: tenantId, talk_id: appointment.id, part };
  if (part === 'thread') {
    const staff = [...people.values()].filter((id) => id !== appointment.person_id);
    const row = { readers: [...new Set(staff)].sort() };
    if (statement.number === 1) {
      await db
        .insertInto('counselling_talks')
        .values({
          tenant_id: tenantId,
          id: appointment.id,
          person_id: personOf(context),
          begun_at: now,
          ...row,
        })
        .execute();
    } else {
      await db
        .updateTable('counselling_talks')
        .set(row)
        .where('tenant_id', '=', tenantId)
        .where('id', '=', appointment.id)
        .execute();
    }
  }
  await db
    .deleteFrom('counselling_talk_wraps')
    .where('tenant_id', '=', tenantId)
    .where('talk_id', '=', appointment.id)
    .where('part', '=', part)
    .execute();
  await db
    .insertInto('counselling_talk_readers')
    .values({
      ...own,
      number: statement.number,
      person_id: personOf(context),
      statement: readers.statement,
    })
    .execute();
  await db
    .insertInto('counselling_talk_wraps')
    .values(
      readers.wraps.map(({ to, file }) => ({
        ...own,
        key_id: to,
        person_id: people.get(to) ?? '',
        file,
      })),
    )
    .execute();
}
