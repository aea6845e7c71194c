import type { AccessRules } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { talkContract } from '@shared/counselling/talk/talk-contract';
import type { Role } from '@shared/organisation/roles';
import { appointmentOf, talkById } from './queries';

/** Who takes part is the database's word: its policies show a talk to her and to its readers. */
export const talkAccess: AccessRules<typeof talkContract> = {
  'takes-part': async ({ input, context }) =>
    (await isHers(context, input.appointmentId)) ||
    (await talkById(context, input.appointmentId)) !== undefined,
  // Whether it has one more reader than her is hers to say; her own half of it is `talk`.
  'reads-talk': async ({ input, context }) => {
    const row = await talkById(context, input.appointmentId);
    return row !== undefined && context.caller.kind === 'person'
      ? row.readers.includes(context.caller.personId)
      : false;
  },
  'own-talk': ({ input, context }) => isHers(context, input.appointmentId),
  counsels: ({ context }) => holdsAnywhere(context, ['counsellor', 'counselling-supervisor']),
  supervises: ({ context }) => holdsAnywhere(context, ['counselling-supervisor']),
};

async function isHers(context: OperationContext, appointmentId: string): Promise<boolean> {
  const { caller } = context;
  if (caller.kind !== 'person') return false;
  const row = await appointmentOf(context, appointmentId);
  return row?.person_id === caller.personId;
}

function holdsAnywhere({ caller }: OperationContext, roles: readonly Role[]): boolean {
  return caller.kind === 'person' && caller.grants.some(({ role }) => roles.includes(role));
}
