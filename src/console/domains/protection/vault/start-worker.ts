// The build makes a script of its own of it and gives its address.
// oxlint-disable-next-line import/default
import address from './vault-worker.ts?worker&url';
import type { VaultReply } from './serve-vault';
import type { VaultCalls } from './vault-calls';

/** What the page needs of a worker. */
export interface VaultPort {
  ask: (question: { id: number; name: keyof VaultCalls; input: unknown }) => void;
  /** Ends it with all that it holds. */
  end: () => void;
}

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (given: string) => string },
  ) => { createScriptURL: (given: string) => string };
}

/**
 * The content policy lets no text become a script but by this one rule, which knows one address. It can
 * be made once only, and here that has happened before anything of a case is on the page.
 */
const scriptAddress = (() => {
  const trusted = asTrustedTypes(Reflect.get(globalThis, 'trustedTypes'));
  // Browsers that know none of it check nothing.
  if (!trusted) return address;
  const rule = trusted.createPolicy('vault-worker', {
    createScriptURL: (given) => {
      if (given !== address) throw new TypeError('another script than the vault');
      return given;
    },
  });
  return rule.createScriptURL(address);
})();

export function startWorker(onReply: (reply: VaultReply) => void, onBroken: () => void): VaultPort {
  const worker = new Worker(scriptAddress, { name: 'vault' });
  worker.addEventListener('message', ({ data }: MessageEvent<VaultReply>) => onReply(data));
  worker.addEventListener('error', onBroken);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    ask: (question) => worker.postMessage(question),
    end: () => worker.terminate(),
  };
}

function asTrustedTypes(given: unknown): TrustedTypes | null {
  const isFactory = (value: unknown): value is TrustedTypes =>
    typeof value === 'object' && value !== null && 'createPolicy' in value;
  return isFactory(given) ? given : null;
}
