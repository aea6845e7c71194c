/**
 * Labels of operations for readers of the audit log, by `<domain>.<operation>`: every domain has its own
 * in `audit-labels.ts`, the trees fold them.
 */
export type AuditLabels = Readonly<Record<string, string>>;

/** One table out of each domain's own, whose keys are names of operations. */
export function foldAuditLabels(
  domains: readonly { name: string; auditLabels: AuditLabels }[],
): AuditLabels {
  return Object.fromEntries(
    domains.flatMap(({ name, auditLabels }) =>
      Object.entries(auditLabels).map(([operation, label]) => [`${name}.${operation}`, label]),
    ),
  );
}

/** The label of an operation; its own name where nobody wrote any. */
export function auditLabelOf(labels: AuditLabels, operation: string): string {
  return Object.hasOwn(labels, operation) ? (labels[operation] ?? operation) : operation;
}

/** The operations whose label holds a text. */
export function operationsLike(labels: AuditLabels, text: string): string[] {
  return Object.keys(labels).filter((operation) => auditLabelOf(labels, operation).includes(text));
}
