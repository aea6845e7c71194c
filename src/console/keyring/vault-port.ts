import type { VaultQuestion, VaultReply } from './serve-vault';

/** What the page needs of a worker. */
export interface VaultPort {
  ask: (question: VaultQuestion) => void;
  /** Ends it with all that it holds. */
  end: () => void;
}

export type StartVault = (onReply: (reply: VaultReply) => void, onBroken: () => void) => VaultPort;

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (given: string) => string },
  ) => { createScriptURL: (given: string) => string };
}

/**
 * The content policy lets no text become a script but by its named rules, each of which knows one address. A
 * rule can be made once only: call this when the code is loaded, before anything that was written is on the page.
 */
export function workerStarter(rule: string, address: string): StartVault {
  const scriptAddress = trusted(rule, address);
  return (onReply, onBroken) => {
    const worker = new Worker(scriptAddress, { name: 'vault' });
    worker.addEventListener('message', ({ data }: MessageEvent<VaultReply>) => onReply(data));
    worker.addEventListener('error', onBroken);
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
      ask: (question) => worker.postMessage(question),
      end: () => worker.terminate(),
    };
  };
}

function trusted(name: string, address: string): string {
  const types = asTrustedTypes(Reflect.get(globalThis, 'trustedTypes'));
  // Browsers that know none of it check nothing.
  if (!types) return address;
  const rule = types.createPolicy(name, {
    createScriptURL: (given) => {
      if (given !== address) throw new TypeError('another script than the vault');
      return given;
    },
  });
  return rule.createScriptURL(address);
}

function asTrustedTypes(given: unknown): TrustedTypes | null {
  const isFactory = (value: unknown): value is TrustedTypes =>
    typeof value === 'object' && value !== null && 'createPolicy' in value;
  return isFactory(given) ? given : null;
}
