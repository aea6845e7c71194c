import type { Handler } from '@cloud/platform/handler';
import type { peopleContract } from '@shared/people/contract';

export const signInOptions: Handler<typeof peopleContract.signInOptions> = async ({ context }) => {
  const { config, demoAccounts } = context.services;
  return {
    wechat: config.wechat !== null,
    phone: true,
    demoAccounts: demoAccounts.map(({ account, name, description }) => ({
      account,
      name,
      description,
    })),
  };
};
