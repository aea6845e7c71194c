import type { Handler } from '@cloud/platform/operation/handler';
import { canSendSms } from '@cloud/platform/sms/open-sms';
import type { DemoAccount } from '@cloud/platform/services';
import type { peopleContract } from '@shared/people/contract';
import { relyingParty } from '../staff-sign-in/second-factor/passkeys';

export const signInOptions: Handler<typeof peopleContract.signInOptions> = async ({ context }) => {
  const { config, demoAccounts } = context.services;
  return {
    wechat: config.wechat !== null,
    phone: canSendSms(config),
    passkey: relyingParty(config) !== null,
    demoAccounts: config.demo ? demoAccounts.map(presentDemoAccount) : [],
  };
};

function presentDemoAccount({ account, name, description }: DemoAccount) {
  return { account, name, description };
}
