import type { Handler } from '@cloud/platform/operation/handler';
import type { protectionContract } from '@shared/protection/contract';
import { statementIn, takeApart } from '../entries/check-entry';
import { NotAccepted, refusalOf } from '../entries/written';
import { caseOfCode, locatorHashes } from '../owner/by-locator';
import { changeCase } from './change-case';

const accepted = {
  kinds: ['replaceCode', 'epoch', 'wraps', 'sealed'],
  needs: 'replaceCode',
} as const;

/** She lost her code and was seen in person: the old one opens nothing from here on. */
export const replaceCode: Handler<typeof protectionContract.replaceCode> = async (args) => {
  const { input, context, errors } = args;
  const [present] = locatorHashes(context, input.locator);
  try {
    const replacing = input.entries
      .map(takeApart)
      .find(({ header }) => header.kind === 'replaceCode');
    if (!replacing) throw new NotAccepted('KIND');
    const { replaces, keyId, signing } = statementIn(replacing, 'replaceCode');
    // A code opens one case.
    if (await caseOfCode(context, input.locator, { locked: false })) throw new NotAccepted('CODE');
    const changed = await changeCase(args, ({ row }) => {
      if (row.owner_key !== replaces) throw new NotAccepted('STALE');
      return {
        accepted,
        set: { owner_key: keyId, owner_signing: signing, locator_hash: present },
        event: { kind: 'code-replaced' },
      };
    });
    // A copy of the database that is made from here on is not opened by the slip that somebody found.
    await context.db
      .deleteFrom('protection_wraps')
      .where('tenant_id', '=', context.tenantId)
      .where('case_id', '=', input.caseId)
      .where('key_id', '=', replaces)
      .execute();
    return changed;
  } catch (error) {
    throw refusalOf(error, errors);
  }
};
