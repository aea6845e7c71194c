import { unitById } from '@cloud/organisation/queries';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { oneOf } from '@cloud/platform/one-of';
import type { peopleContract } from '@shared/people/contract';
import { requestKinds, requestStates, requestWays } from '@shared/people/privacy/lookup-contract';
import { maskName, maskPhone } from '@shared/people/rules';
import { shanghaiDate } from '@shared/time/shanghai';
import { contactsOf, namesOf } from '../queries';
import { requestsBelow, type DataRequest } from './requests';

export const listRequests: Handler<typeof peopleContract.listRequests> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now, services } = context;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const { settled } = input;
  const rows = await requestsBelow(context, { underPath: unit.path, settled });
  const contacts = await contactsOf(
    db,
    tenantId,
    rows.map((row) => row.person_id),
  );
  const openers = await namesOf(
    db,
    tenantId,
    rows.map((row) => row.opened_by),
  );
  const today = shanghaiDate(now);
  const staffId = personOf(context);
  context.audit({ unitId: unit.id, detail: { shown: rows.length, settled } });
  return {
    items: rows.map((row) => ({
      ...present(row, today),
      name: maskedOrNull(maskName, contacts.get(row.person_id)?.name),
      phone: maskedOrNull(maskPhone, contacts.get(row.person_id)?.phone),
      openedBy: openers.get(row.opened_by) ?? null,
      openedByYou: row.opened_by === staffId,
    })),
    workdays: services.config.dataRequestWorkdays,
  };
};

const maskedOrNull = (mask: (text: string) => string, text: string | null | undefined) =>
  text === null || text === undefined ? null : mask(text);

function present(row: DataRequest, today: string) {
  const days = (Date.parse(row.due_on) - Date.parse(today)) / 86_400_000;
  return {
    id: row.id,
    personId: row.person_id,
    kind: oneOf(requestKinds, row.kind),
    how: oneOf(requestWays, row.how),
    unitId: row.unit_id,
    unitName: row.unit_name,
    note: row.note,
    openedAt: row.opened_at.toISOString(),
    dueOn: row.due_on,
    daysLeft: Math.round(days),
    state: oneOf(requestStates, row.state),
    settledAt: row.settled_at?.toISOString() ?? null,
    reason: row.reason,
  };
}
