import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { shanghaiDate } from '@shared/time/shanghai';
import { presentFamilyMember } from '../present';
import { familyMembersOf } from '../queries';

export const listFamily: Handler<typeof peopleContract.listFamily> = async ({ context }) => {
  const { db, tenantId, now } = context;
  const rows = await familyMembersOf(db, tenantId, personOf(context));
  return { items: rows.map((row) => presentFamilyMember(row, shanghaiDate(now))) };
};
