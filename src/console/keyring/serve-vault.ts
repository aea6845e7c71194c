import { EnvelopeError } from '@shared/envelope/errors';
import { VaultError, type VaultErrorCode } from './key-calls';

/** Questions by name: what a vault does. */
export type Calls<Vault> = {
  [Name in keyof Vault]: (input: never) => Promise<unknown>;
};

export interface VaultQuestion {
  id: number;
  name: string;
  input: unknown;
}

export type VaultReply =
  { id: number; ok: true; output: unknown } | { id: number; ok: false; code: VaultErrorCode };

/** Answers one question after the other: what is written must know what was read before. */
export function serveVault<Vault extends Calls<Vault>>(
  vault: Vault,
  reply: (reply: VaultReply) => void,
): (question: VaultQuestion) => void {
  const calls = new Map<string, (input: never) => Promise<unknown>>(Object.entries(vault));
  let last: Promise<unknown> = Promise.resolve();
  return (question) => {
    const answer = async () => {
      try {
        const call = calls.get(question.name);
        if (!call) throw new VaultError('BROKEN');
        // The page's side is typed by the same calls.
        reply({ id: question.id, ok: true, output: await call(question.input as never) });
      } catch (error) {
        reply({ id: question.id, ok: false, code: codeOf(error) });
      }
    };
    last = last.then(answer, answer);
  };
}

/** Nothing but a code leaves: a message could hold what was read. */
function codeOf(error: unknown): VaultErrorCode {
  return error instanceof EnvelopeError || error instanceof VaultError ? error.code : 'BROKEN';
}
