import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { presentConsent } from '../present';
import { consentsOf } from '../queries';

export const listConsents: Handler<typeof peopleContract.listConsents> = async ({ context }) => {
  const rows = await consentsOf(context.db, context.tenantId, personOf(context));
  return { items: rows.map(presentConsent) };
};
