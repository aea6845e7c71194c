import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { limitScans } from '../limits';
import { storeScan } from './scans';

const page = 'domains/people/pages/confirm-sign-in/index';

export const startScan: StagedHandler<typeof peopleContract.startScan> = {
  before: async ({ input, context: outside }) => {
    await limitScans(outside);
    const { config, wechat } = outside.services;
    // Outside the transaction: WeChat is asked to draw the code.
    const scan = await storeScan(outside, input.browser);
    const drawn = config.wechat === null ? null : await wechat.makeCode(page, scan.code);

    return async ({ context }) => {
      context.audit({ target: scan.scanId });
      return {
        scanId: scan.scanId,
        pollSecret: scan.pollSecret,
        codeText: `${config.publicOrigin}/${page}?code=${scan.code}`,
        miniProgramCodePng:
          drawn?.status === 'ok' ? Buffer.from(drawn.png).toString('base64') : null,
        twoDigits: scan.twoDigits,
        expiresAt: scan.expiresAt.toISOString(),
      };
    };
  },
};
