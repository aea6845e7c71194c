import { auditLabelOf, type AuditLabels } from '@shared/contract/audit-labels';
import type { AuditRow } from './queries';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const others = ['unregistered', 'anonymous', 'timer', 'operator'] as const;

/** Whether an actor is a person's id; the others are words (`platform/operation/audit.ts`). */
export function isPersonId(actor: string): boolean {
  return uuid.test(actor);
}

export function presentAuditRow(row: AuditRow, name: string | null, labels: AuditLabels) {
  return {
    id: row.id,
    at: row.at.toISOString(),
    operation: row.operation,
    what: auditLabelOf(labels, row.operation),
    actor: presentActor(row.actor, name),
    target: row.target,
    unitId: row.unit_id,
    unitName: row.unit_name,
    detail: plain(row.detail),
    sealed: row.sealed,
  };
}

function presentActor(actor: string, name: string | null) {
  if (isPersonId(actor)) return { kind: 'person' as const, personId: actor, name };
  const kind = others.find((word) => word === actor) ?? 'anonymous';
  return { kind, personId: null, name: null };
}

/** Codes and counts; what is nested was not written by us. */
function plain(detail: unknown): Record<string, string | number | boolean | null> {
  const fields = Object.entries(typeof detail === 'object' && detail !== null ? detail : {});
  const shown: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of fields) if (isPlain(value)) shown[name] = value;
  return shown;
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
