import type { Caller, OperationContext } from './operation-context';

export interface AuditEntry {
  /** The id of what was changed or looked at. */
  target?: string;
  /** The unit whose matter it is, so that its auditors find it. */
  unitId?: string;
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

/** Writes the audit row: a command's in its own transaction, that of an audited query after it has read. */
export async function writeAuditRow(
  context: OperationContext,
  operation: string,
  entry: AuditEntry,
): Promise<void> {
  await context.db
    .insertInto('audit_rows')
    .values({
      tenant_id: context.tenantId,
      at: context.now,
      actor: actorOf(context.caller),
      operation,
      target: entry.target ?? null,
      unit_id: entry.unitId ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute();
}
