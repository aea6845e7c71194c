import type { Log } from '../log';
import { maskNumber } from '../sms/log-sms';
import type { VoiceCaller } from './voice';

/** Stands in where there is no provider: the demo's log says what would have been said. */
export function logVoice(log: Log, { demo }: { demo: boolean }): VoiceCaller {
  return {
    call: async ({ to, text, params }) => {
      if (demo) {
        log.info({ voice: text, to, params }, 'demo: this number would have been called');
        return { status: 'sent' };
      }
      log.error({ voice: text, to: maskNumber(to) }, 'no voice provider is set up');
      return { status: 'refused', reason: 'no-provider' };
    },
  };
}
