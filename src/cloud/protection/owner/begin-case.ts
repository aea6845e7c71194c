import type { HandlerArguments } from '@cloud/platform/operation/handler';
import { caseIdOf } from '@shared/envelope/case/case-id';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { keyIdOf } from '@shared/envelope/keys/key-id';
import type { protectionContract } from '@shared/protection/contract';
import { callSoon } from '../alarms/call-soon';
import { wake } from '../alarms/wake';
import { statementIn, takeApart } from '../entries/check-entry';
import { addEvent } from '../entries/events';
import { readersAfter } from '../entries/readers';
import { takeIn } from '../entries/take-in';
import { NotAccepted, type Accepted } from '../entries/written';
import { caseByLocator, unitPath, type CaseRow } from '../queries';
import { answer } from './answer';
import { locatorHashes } from './by-locator';
import { promiseNow } from './duty-now';

type Arguments = HandlerArguments<typeof protectionContract.send>;

const leastReaders = 2;

/**
 * The first report of a code.
 * @returns what she is answered; the case itself, when another call has begun it meanwhile; undefined for
 * a later message whose case is not there
 * @throws NotAccepted
 */
export async function beginCase(
  { input, context }: Arguments,
  accepted: Accepted,
): Promise<{ begun: ReturnType<typeof answer> } | CaseRow | undefined> {
  const { about, caseId } = input;
  if (!about) return undefined;
  const { db, tenantId, now } = context;
  const owner = await ownerOf(context, input, about);
  const [first] = input.entries.map(takeApart);
  const readers = first ? await readersAfter(context, [], [first]) : [];
  if (readers.length < leastReaders) throw new NotAccepted('TOO_FEW_READERS');
  // The daily trial stands above nobody, and is promised nothing.
  const isTrial = about.reporter === 'drill';
  const urgency = isTrial ? 'ordinary' : about.urgency;
  const promised = isTrial ? null : await promiseNow(context, urgency, now);
  const [present] = locatorHashes(context, input.locator);
  const row = {
    tenant_id: tenantId,
    id: caseId,
    locator_hash: present,
    owner_key: owner,
    owner_signing: about.signing,
    reporter: about.reporter,
    urgency,
    state: 'waiting',
    unit_id: about.unitId ?? null,
    readers,
    received_at: now,
    last_from_her_at: now,
    unread_since: now,
    promised_by: promised,
    ...wake(about, now),
  };
  const begun = await db
    .insertInto('protection_cases')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  // Somebody's case by that id, or this very one, sent twice at once: the locator tells which.
  if (!begun) return caseByLocator(context, locatorHashes(context, input.locator));
  const writer = { role: 'owner', keyId: owner, signing: about.signing } as const;
  const target = { id: caseId, reporter: about.reporter };
  const { hashes } = await takeIn(context, target, {
    written: input,
    writer,
    accepted,
    isNew: true,
  });
  await addEvent(context, caseId, { kind: 'received', by: 'owner' });
  await callSoon(context);
  return { begun: answer(hashes, now, promised) };
}

/** Whose case it is follows from her keys: nobody can begin it for her. Gives her key's id. */
async function ownerOf(
  context: Arguments['context'],
  { caseId, entries }: Arguments['input'],
  { signing, recipient, unitId }: NonNullable<Arguments['input']['about']>,
): Promise<string> {
  const [first] = entries.map(takeApart);
  if (first?.header.kind !== 'epoch' || first.header.thread !== 'shared')
    throw new NotAccepted('NO_BEGINNING');
  const key = bytesFromBase64url(signing);
  const { public: firstShared } = statementIn(first, 'epoch');
  if (caseIdOf(key, firstShared) !== caseId) throw new NotAccepted('FOREIGN_CASE');
  const owner = keyIdOf(key, recipient);
  if (first.header.author !== owner) throw new NotAccepted('FORGED');
  if (unitId !== undefined && !(await unitPath(context, unitId))) throw new NotAccepted('UNIT');
  return owner;
}
