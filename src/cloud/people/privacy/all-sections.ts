import type { OperationContext } from '@cloud/platform/operation/operation-context';

/** Everything about a person, of every domain. */
export async function allSections({ db, tenantId, services }: OperationContext, personId: string) {
  const sections = [];
  // Erased last, read first: who she is, then what she did.
  for (const { domain, export: exportFrom } of [...services.personalData].reverse()) {
    const found = await exportFrom(db, tenantId, personId);
    sections.push(...found.map((section) => ({ domain, ...section })));
  }
  return sections;
}
