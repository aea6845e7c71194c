import { EnvelopeError } from '@shared/envelope/errors';
import { VaultError, type VaultCalls, type VaultErrorCode } from './vault-calls';

export type VaultQuestion = {
  [Name in keyof VaultCalls]: { id: number; name: Name; input: Parameters<VaultCalls[Name]>[0] };
}[keyof VaultCalls];

export type VaultReply =
  { id: number; ok: true; output: unknown } | { id: number; ok: false; code: VaultErrorCode };

/** Answers one question after the other: what is written must know what was read before. */
export function serveVault(
  vault: VaultCalls,
  reply: (reply: VaultReply) => void,
): (question: VaultQuestion) => void {
  let last: Promise<unknown> = Promise.resolve();
  return (question) => {
    const answer = async () => {
      try {
        reply({ id: question.id, ok: true, output: await ask(vault, question) });
      } catch (error) {
        reply({ id: question.id, ok: false, code: codeOf(error) });
      }
    };
    last = last.then(answer, answer);
  };
}

function ask(vault: VaultCalls, question: VaultQuestion): Promise<unknown> {
  switch (question.name) {
    case 'make':
      return vault.make(question.input);
    case 'adopt':
      return vault.adopt(question.input);
    case 'unlock':
      return vault.unlock(question.input);
    case 'newCode':
      return vault.newCode(question.input);
    case 'read':
      return vault.read(question.input);
    case 'write':
      return vault.write(question.input);
    case 'forget':
      return vault.forget(question.input);
  }
}

/** Nothing but a code leaves: a message could hold what was read. */
function codeOf(error: unknown): VaultErrorCode {
  return error instanceof EnvelopeError || error instanceof VaultError ? error.code : 'BROKEN';
}
