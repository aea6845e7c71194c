import type { Handler } from '@cloud/platform/handler';
import { demoAccounts } from '@cloud/database/seed/demo-people';
import type { peopleContract } from '@shared/people/contract';

export const signInOptions: Handler<typeof peopleContract.signInOptions> = async ({ context }) => {
  const { config } = context.services;
  return {
    wechat: config.wechat !== null,
    phone: true,
    demoAccounts: config.demo ? [...demoAccounts] : [],
  };
};
