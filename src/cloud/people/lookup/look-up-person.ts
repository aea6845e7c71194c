import { bookerByCode } from '@cloud/activities/queries';
import { unitById } from '@cloud/organisation/queries';
import { fail } from '@cloud/platform/errors';
import { writeAuditRow } from '@cloud/platform/operation/audit';
import type { StagedHandler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { consentPurposes, consentText } from '@shared/people/privacy/consent-texts';
import type { peopleContract } from '@shared/people/contract';
import { covers } from '@shared/organisation/rules';
import { publicKeyOf } from '@shared/signing/ed25519';
import { parseCode } from '@shared/signing/short-code';
import { readTicket } from '@shared/signing/ticket';
import { consentsOf, personById } from '../queries';
import { sealVisit } from './counter-visit';
import { doublesOf, peopleByPhone, presentFound } from './found-people';
import { limitViews, recordView } from './record-view';
import { administersCounty } from './scope';

export const lookUpPerson: StagedHandler<typeof peopleContract.lookUpPerson> = {
  before: async ({ input, context: outside, errors }) => {
    await limitViews(outside);
    const { by, unitId } = input;
    if (by.by === 'phone' && !administersCounty(outside)) throw fail('NOT_ALLOWED');
    const personId =
      by.by === 'phone'
        ? (await peopleByPhone(outside, [by.phone]))[0]?.id
        : await ownerOfTicket(outside, unitId, by.ticket);
    const person = personId && (await personById(outside.db, outside.tenantId, personId));
    const operation = 'people.lookUpPerson';
    const { reason } = input;
    if (!person) {
      // Out here, since who looked in vain has looked: a refused command takes its row back.
      const kept = await recordView(outside, { personId: null, unitId, operation, reason });
      await writeAuditRow(outside, operation, {
        unitId,
        detail: { by: by.by, ...kept, found: false },
      });
      throw errors.NOBODY_FOUND();
    }

    return async ({ context }) => {
      const { db, tenantId } = context;
      const [found] = await presentFound(context, [person]);
      if (!found) throw errors.NOBODY_FOUND();
      const doubles = administersCounty(context) ? await doublesOf(context, person) : [];
      const consents = await consentsOf(db, tenantId, person.id);
      const kept = await recordView(context, { personId: person.id, unitId, operation, reason });
      context.audit({ target: person.id, unitId, detail: { by: by.by, ...kept } });
      return {
        ...found,
        consents: consents.map((row) => {
          const purpose = oneOf(consentPurposes, row.purpose);
          return {
            purpose,
            title: consentText(purpose, row.version)?.title ?? purpose,
            version: row.version,
            givenAt: row.given_at.toISOString(),
            withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
          };
        }),
        visit: sealVisit(context, { personId: person.id, unitId }),
        openRequests: await countOpenRequests(context, person.id),
        doubles: await presentFound(context, doubles),
      };
    };
  },
};

/** Whose ticket it is, when its activity is the unit's or below; a forged one is nobody's. */
async function ownerOfTicket(
  context: OperationContext,
  unitId: string,
  shown: string,
): Promise<string | undefined> {
  const { db, tenantId, now, services } = context;
  const { keyId, secretKey } = services.config.ticketKey;
  const keys = new Map([...services.config.formerTicketKeys, [keyId, publicKeyOf(secretKey)]]);
  const reading = readTicket(shown, keys, now);
  const isOurs = reading.status === 'ok' || reading.status === 'expired';
  const code = isOurs ? reading.ticket.bookingCode : parseCode(shown);
  const booking = code === null ? undefined : await bookerByCode(db, tenantId, code);
  const unit = await unitById(db, tenantId, unitId);
  if (!booking?.person_id || !unit) return undefined;
  return covers({ unitPath: unit.path }, booking.unit_path) ? booking.person_id : undefined;
}

async function countOpenRequests(
  { db, tenantId }: OperationContext,
  personId: string,
): Promise<number> {
  const rows = await db
    .selectFrom('data_requests')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('state', '=', 'open')
    .execute();
  return rows.length;
}
