import * as v from 'valibot';
import { id } from '@shared/contract/schemas';

/** What a message about a policy leads to: its page. One that leaves no trace cannot be followed. */
export const messageLinks = [v.object({ to: v.literal('policy'), policyId: id })] as const;
