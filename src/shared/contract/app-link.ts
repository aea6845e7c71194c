import * as v from 'valibot';
import { messageLinks as activities } from '@shared/activities/links';
import { link as inTexts } from '@shared/content/links';
import { messageLinks as counselling } from '@shared/counselling/links';
import { messageLinks as people } from '@shared/people/links';
import { messageLinks as policies } from '@shared/policies/links';

/**
 * Where a message leads: always inside the app, or to a telephone number. Stored as it is; the client
 * knows which page shows what (`src/client/domains.ts`).
 */
export const appLink = v.variant('to', [
  ...inTexts.options,
  ...activities,
  ...counselling,
  ...people,
  ...policies,
]);

export type AppLink = v.InferOutput<typeof appLink>;

/** The link of one kind. */
export type LinkTo<To extends AppLink['to']> = Extract<AppLink, { to: To }>;
