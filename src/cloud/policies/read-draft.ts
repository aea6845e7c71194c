import * as v from 'valibot';
import { policyDraft, type PolicyDraft } from '@shared/policies/drafts';

/** Drafts are kept as JSON; what was kept was checked by the same schema. */
export function readDraft(kept: unknown): PolicyDraft {
  return v.parse(policyDraft, kept);
}
