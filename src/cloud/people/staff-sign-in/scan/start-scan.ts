import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { browserLabel } from '@shared/people/staff-sign-in/browser-label';
import { limitScans, mayDrawCode } from '../limits';
import { storeScan } from './scans';

const page = 'domains/people/pages/confirm-sign-in/index';

export const startScan: StagedHandler<typeof peopleContract.startScan> = {
  before: async ({ context: outside }) => {
    await limitScans(outside);
    const { config, wechat } = outside.services;
    // Outside the transaction: WeChat is asked to draw the code.
    const scan = await storeScan(outside, browserLabel(outside.userAgent ?? ''));
    const isDrawn = config.wechat !== null && (await mayDrawCode(outside));
    const drawn = isDrawn ? await wechat.makeCode(page, scan.code) : null;

    return async ({ context }) => {
      context.audit({ target: scan.scanId });
      return {
        scanId: scan.scanId,
        pollSecret: scan.pollSecret,
        // Behind the #, which browsers send to nobody: it lands in no log.
        codeText: `${config.publicOrigin}/${page}#code=${scan.code}`,
        miniProgramCodePng:
          drawn?.status === 'ok' ? Buffer.from(drawn.png).toString('base64') : null,
        twoDigits: scan.twoDigits,
        expiresAt: scan.expiresAt.toISOString(),
      };
    };
  },
};
