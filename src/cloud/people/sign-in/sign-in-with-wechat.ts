import type { StagedHandler } from '@cloud/platform/operation/handler';
import { fail } from '@cloud/platform/errors';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { recordPrivacyConsent } from '../privacy/record-consent';
import { limitSignIns } from './limits';
import { openSession } from './open-session';
import { findOrRegister } from './register';

interface WechatUser {
  openid: string;
  unionid: string | null;
}

/**
 * Two ways to the same person: the gateway asks WeChat whose code it is and opens a session; under
 * CloudBase the platform vouches for the openid with every call, and there is nothing to open.
 */
export const signInWithWechat: StagedHandler<typeof peopleContract.signInWithWechat> = {
  before: async ({ input, context: outside, errors }) => {
    await limitSignIns(outside);
    const { caller } = outside;
    if (input.code === undefined && caller.kind === 'anonymous') throw fail('SIGN_IN_NEEDED');
    const user = input.code === undefined ? platformUser(outside) : await askWechat(input.code);

    return async ({ context }) => {
      const person = await personOfUser(context, user);
      await recordPrivacyConsent(context, person.personId, input.privacyVersion);
      const session =
        input.code === undefined
          ? { token: null, expiresAt: null }
          : await openSession(context, person.personId, {
              assurance: 'wechat',
              place: 'app',
              deviceLabel: input.deviceLabel,
            });
      context.audit({ target: person.personId, detail: { by: 'wechat', isNew: person.isNew } });
      return { ...person, ...session };
    };

    async function askWechat(code: string): Promise<WechatUser> {
      const answer = await outside.services.wechat.signIn(code);
      switch (answer.status) {
        case 'ok':
          return { openid: answer.openid, unionid: answer.unionid };
        case 'bad-code':
          throw errors.WECHAT_CODE_REFUSED();
        case 'too-many':
          throw fail('TOO_MANY', { data: { retryAfterSeconds: 60 } });
        case 'blocked':
          throw errors.WECHAT_RISK();
        case 'unavailable':
          throw errors.WECHAT_BUSY();
      }
    }
  },
};

/** Not registered yet: her openid. Registered already: nothing to look up. */
function platformUser({ caller }: OperationContext): WechatUser | null {
  return caller.kind === 'openid' ? { openid: caller.openid, unionid: caller.unionid } : null;
}

async function personOfUser(context: OperationContext, user: WechatUser | null) {
  if (user) {
    const { openid, unionid } = user;
    return findOrRegister(context, { provider: 'wechat', subject: openid, unionid });
  }
  if (context.caller.kind !== 'person') throw fail('SIGN_IN_NEEDED');
  return { personId: context.caller.personId, isNew: false };
}
