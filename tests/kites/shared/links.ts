import * as v from 'valibot';
import { id } from '@shared/contract/schemas';

/** What a message of this domain leads to. */
export const messageLinks = [v.object({ to: v.literal('kite'), kiteId: id })] as const;
