import * as v from 'valibot';
import { bytesFromBase64url } from '../encoding/base64url';
import { canonicalJson, readCanonicalJson } from '../encoding/canonical-json';
import { hashTextFor } from '../encoding/hash';
import { textFromUtf8, utf8FromText } from '../encoding/utf8';
import { identityBytes, identityText, recipientOf } from '../age/identity';
import { open } from '../age/seal';
import { codeAsDigits, codeAsWords, readReturnCode } from '../code/code-as-text';
import { keysOfCode } from '../code/code-keys';
import { entryKinds } from '../case/entry';
import { message, messageRules } from '../case/messages';
import { statementBodies } from '../case/statements';
import { verifyCase, type Opener } from '../case/verify/verify-case';
import { chooseDirectory } from '../directory/choose-directory';
import { importHandlerKeys } from '../keys/handler-keys';
import { keyIdOf } from '../keys/key-id';
import { joinRecovery } from '../keys/recovery';
import { publicKeyOf } from '@shared/signing/ed25519';
import { base64urlFromBytes } from '../encoding/base64url';
import { pad } from '../padding';
import bodies from './bodies-1.json';
import vectors from './suite-1.json';

// Curves in plain JavaScript: slow on a machine that does something else besides.
jest.setTimeout(60_000);

/** What was written once must be read for as long as there are cases: these files never change. */
const { returnCode, encoding, age, handlerKeys, recovery } = vectors;

test('a return code, and all that follows from it', () => {
  const code = bytesFromBase64url(returnCode.secret);
  expect(codeAsDigits(code).join(' ')).toBe(returnCode.digits);
  expect(codeAsWords(code).join(' ')).toBe(returnCode.words);
  expect(readReturnCode(returnCode.digits)).toEqual({ ok: true, code });
  expect(readReturnCode(returnCode.words)).toEqual({ ok: true, code });
  const keys = keysOfCode(code);
  expect({
    locator: keys.locator,
    ...keys.public,
    identity: identityText(keys.identity),
    firstShared: identityText(keys.firstShared),
    case: keys.case,
  }).toEqual({
    locator: returnCode.locator,
    keyId: returnCode.keyId,
    signing: returnCode.signing,
    recipient: returnCode.recipient,
    identity: returnCode.identity,
    firstShared: returnCode.firstShared,
    case: returnCode.case,
  });
});

test('canonical bytes, hashes and padding', () => {
  expect(textFromUtf8(canonicalJson(encoding.value))).toBe(encoding.canonical);
  expect(hashTextFor('test v1', utf8FromText('她'), Uint8Array.of(1, 2, 3))).toBe(encoding.hash);
  expect(hashTextFor('padded', pad(utf8FromText(encoding.padded.text)))).toBe(encoding.padded.hash);
});

test('a sealed file', async () => {
  const identity = identityBytes(age.identity);
  expect(recipientOf(identity)).toBe(age.recipient);
  expect(textFromUtf8(await open(bytesFromBase64url(age.file), [identity]))).toBe(age.plain);
});

test('a handler’s keys under six words', async () => {
  const keys = await importHandlerKeys(
    bytesFromBase64url(handlerKeys.file),
    handlerKeys.passphrase,
  );
  expect(keys.public.keyId).toBe(handlerKeys.keyId);
  expect(identityText(keys.identity)).toBe(handlerKeys.identity);
  expect(base64urlFromBytes(keys.signingSecret)).toBe(handlerKeys.signingSecret);
}, 180_000);

test('the sheets of a recovery key', async () => {
  const [one = '', two = '', three = ''] = recovery.sheets;
  for (const pair of [
    [one, two],
    [three, one],
  ]) {
    expect(identityText(await joinRecovery(pair))).toBe(recovery.identity);
  }
});

test('a directory with its status, and a case from both sides', async () => {
  const { tenant, root, now, directory: served, status } = vectors.directory;
  const chosen = chooseDirectory({
    tenant,
    root: bytesFromBase64url(root),
    minimumVersion: 7,
    stored: [],
    served: { directory: served, statuses: [status] },
    now: new Date(now),
  });
  expect(chosen).toMatchObject({ ok: true, warnings: [] });
  if (!chosen.ok) return;
  const textsOf = async (me: Opener) => {
    const { state, findings } = await verifyCase({
      tenant,
      case: vectors.case.case,
      entries: vectors.case.entries,
      wraps: v.parse(v.array(v.any()), vectors.case.wraps),
      directory: chosen.directory,
      me,
    });
    expect(findings).toEqual([]);
    expect(state?.withdrawal).not.toBeNull();
    expect(state?.choice.leftOutHandlers).toEqual(['li']);
    return state?.entries.flatMap(({ message: said }) =>
      said && 'text' in said.body ? [said.body.text] : [],
    );
  };
  const keys = keysOfCode(bytesFromBase64url(returnCode.secret));
  expect(await textsOf({ role: 'owner', keys })).toEqual(vectors.case.hersTexts);
  for (const handler of Object.values(vectors.case.handlers)) {
    const identity = identityBytes(handler.identity);
    const signingSecret = bytesFromBase64url(handler.signingSecret);
    const signing = publicKeyOf(signingSecret);
    const recipient = recipientOf(identity);
    const own = {
      keyId: keyIdOf(signing, recipient),
      signing: base64urlFromBytes(signing),
      recipient,
    };
    expect(
      await textsOf({ role: 'handler', keys: { public: own, identity, signingSecret } }),
    ).toEqual(vectors.case.staffTexts);
  }
});

describe('the body of', () => {
  const inside = {
    author: 'B'.repeat(22),
    role: 'owner',
    case: 'A'.repeat(43),
    thread: 'shared',
    sequence: 2,
  };

  test('every kind of message has an example, reserved ones as well', () => {
    expect(Object.keys(bodies.messages).sort()).toEqual(Object.keys(messageRules).sort());
    expect(Object.keys(bodies.statements).sort()).toEqual(
      entryKinds.filter((kind) => kind !== 'sealed').sort(),
    );
  });

  test.each(Object.entries(bodies.messages))('the message %s', (kind, body) => {
    const whole = { inside, kind, version: 1, body };
    expect(v.parse(message, readCanonicalJson(canonicalJson(whole)))).toEqual(whole);
    expect(v.is(message, { ...whole, body: { ...body, more: 1 } })).toBe(false);
    expect(v.is(message, { ...whole, version: 2 })).toBe(false);
  });

  test.each(Object.entries(bodies.statements))('the statement %s', (kind, body) => {
    const schema = Object.entries(statementBodies).find(([name]) => name === kind)?.[1];
    if (!schema) throw new Error('no schema');
    expect(v.parse(schema, readCanonicalJson(canonicalJson(body)))).toEqual(body);
    expect(v.is(schema, { ...body, more: 1 })).toBe(false);
  });
});
