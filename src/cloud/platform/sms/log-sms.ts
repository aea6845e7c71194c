import type { Log } from '../log';
import type { SmsSender } from './sms';

/**
 * Stands in where there is no provider. In demo mode the text is in the log, so that one can sign
 * in; otherwise nothing is sent, and the log says so without number and parameters.
 */
export function logSms(log: Log, { demo }: { demo: boolean }): SmsSender {
  return {
    send: async ({ to, template, params }) => {
      if (demo) {
        log.info({ sms: template, to, params }, 'demo: this text message would have been sent');
        return { status: 'sent' };
      }
      log.error({ sms: template, to: maskNumber(to) }, 'no SMS provider is set up');
      return { status: 'refused', reason: 'no-provider' };
    },
  };
}

/** '13800001234' → '138****1234'. */
export function maskNumber(number: string): string {
  return number.length < 8 ? '****' : `${number.slice(0, 3)}****${number.slice(-4)}`;
}
