import {
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import * as v from 'valibot';
import { newPasskeyAnswer, passkeyAnswer } from '@shared/people/staff-sign-in/passkey-fields';

type Options = Readonly<Record<string, unknown>>;

/** She closed the browser's dialog, or there is no passkey of hers here. */
export class PasskeyError extends Error {
  override readonly name = 'PasskeyError';

  constructor() {
    super('没有成功：通行密钥没有用上。可以再试一次，或者换个方式。');
  }
}

/** Asks the browser for a passkey, and gives its answer as the contract takes it. */
export async function askPasskey(options: Options) {
  if (!isRequest(options)) throw new PasskeyError();
  const answer = await startAuthentication({ optionsJSON: options }).catch(refuse);
  return v.parse(passkeyAnswer, answer);
}

/** Has the browser make a passkey. */
export async function makePasskey(options: Options) {
  if (!isCreation(options)) throw new PasskeyError();
  const answer = await startRegistration({ optionsJSON: options }).catch(refuse);
  return v.parse(newPasskeyAnswer, answer);
}

function refuse(): never {
  throw new PasskeyError();
}

function isRequest(options: Options): options is Options & PublicKeyCredentialRequestOptionsJSON {
  return typeof options.challenge === 'string';
}

function isCreation(options: Options): options is Options & PublicKeyCredentialCreationOptionsJSON {
  return (
    typeof options.challenge === 'string' &&
    typeof options.rp === 'object' &&
    typeof options.user === 'object' &&
    Array.isArray(options.pubKeyCredParams)
  );
}
