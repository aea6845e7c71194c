import type { Caller, OperationContext } from './operation-context';

export interface AuditEntry {
  /** The id of what was changed or looked at. */
  target?: string | null;
  /** The unit whose matter it is, so that its auditors find it. */
  unitId?: string | null;
  /** Codes and ids only, no words of people. */
  detail?: Record<string, string | number | boolean | null>;
}

/** Who did it, without personal data. */
export function actorOf(caller: Caller): string {
  switch (caller.kind) {
    case 'person':
      return caller.personId;
    case 'openid':
      return 'unregistered';
    default:
      return caller.kind;
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is written of an operation; ids in lower case, so that an auditor finds every look at one. */
export function auditRowOf(
  { tenantId, now, caller }: OperationContext,
  operation: string,
  { target = null, unitId = null, detail = {} }: AuditEntry,
) {
  return {
    tenant_id: tenantId,
    at: now,
    actor: actorOf(caller),
    operation,
    target: target !== null && uuid.test(target) ? target.toLowerCase() : target,
    unit_id: unitId,
    detail,
  };
}

/** Writes the audit row: of a command inside its transaction, of an audited query after it has read. */
export async function writeAuditRow(
  context: OperationContext,
  operation: string,
  entry: AuditEntry,
): Promise<void> {
  const { detail, ...row } = auditRowOf(context, operation, entry);
  await context.db
    .insertInto('audit_rows')
    .values({ ...row, detail: JSON.stringify(detail) })
    .execute();
}
