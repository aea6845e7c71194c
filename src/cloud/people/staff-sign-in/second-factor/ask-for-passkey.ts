import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { limitPasskeys } from '../limits';
import { askingOptions, relyingParty } from './passkeys';
import { makeTicket } from './tickets';

export const askForPasskey: StagedHandler<typeof peopleContract.askForPasskey> = {
  before: async ({ context: outside, errors }) => {
    await limitPasskeys(outside);
    const party = relyingParty(outside.services.config);
    if (party === null) throw errors.NO_PASSKEYS_HERE();
    const options = await askingOptions(outside, party, null);

    return async ({ context }) => {
      const { challenge } = options;
      const about = { purpose: 'passkey', personId: null, challenge } as const;
      return { ...(await makeTicket(context, about)), options };
    };
  },
};
