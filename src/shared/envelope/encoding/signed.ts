import * as v from 'valibot';
import { sign, verify } from '@shared/signing/ed25519';
import { EnvelopeError } from '../errors';
import { requireSuite, SUITE } from '../suite';
import { base64urlFromBytes, bytesFromBase64url } from './base64url';
import { joinBytes } from './bytes';
import { canonicalJson, readCanonicalJson, type CanonicalValue } from './canonical-json';

/**
 * A signed statement: the suite byte, then canonical JSON, and the signature over exactly these bytes
 * for one purpose. It is passed on as two runs of base64url with a dot between them.
 */
export interface Signed {
  statement: Uint8Array;
  signature: Uint8Array;
}

/** Signs a value for a purpose (`case entry v1`); the purpose is part of what is signed. */
export function signStatement(
  purpose: string,
  value: CanonicalValue,
  secretKey: Uint8Array,
): Signed {
  const statement = joinBytes(Uint8Array.of(SUITE), canonicalJson(value));
  return { statement, signature: sign(purpose, statement, secretKey) };
}

/** Whether the signature is this key's, for this purpose. Throws UNKNOWN_SUITE, and nothing else. */
export function isSignedBy(purpose: string, signed: Signed, publicKey: Uint8Array): boolean {
  requireSuite(signed.statement[0]);
  return verify(purpose, signed.statement, signed.signature, publicKey);
}

/**
 * Verifies, then reads. Throws UNKNOWN_SUITE, FORGED (before anything is parsed) or MALFORMED.
 */
export function openStatement<const Schema extends v.GenericSchema>(
  purpose: string,
  signed: Signed,
  publicKey: Uint8Array,
  schema: Schema,
): v.InferOutput<Schema> {
  if (!isSignedBy(purpose, signed, publicKey)) {
    throw new EnvelopeError('FORGED', 'the signature does not verify');
  }
  return readUnverified(signed.statement, schema);
}

/**
 * Reads a statement without its signature: to find out whose key verifies it, or on the server, which
 * believes nothing of it. Throws UNKNOWN_SUITE or MALFORMED.
 */
export function readUnverified<const Schema extends v.GenericSchema>(
  statement: Uint8Array,
  schema: Schema,
): v.InferOutput<Schema> {
  requireSuite(statement[0]);
  return parsed(schema, readCanonicalJson(statement.subarray(1)));
}

/** A value in the form of a schema. Throws MALFORMED without saying what the value was. */
export function parsed<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (!result.success) throw new EnvelopeError('MALFORMED', 'another form was expected');
  return result.output;
}

export function signedToText({ statement, signature }: Signed): string {
  return `${base64urlFromBytes(statement)}.${base64urlFromBytes(signature)}`;
}

/** Text → statement and signature, nothing verified. Throws MALFORMED. */
export function signedFromText(text: string): Signed {
  const [statement, signature, more] = text.split('.');
  if (!statement || !signature || more !== undefined) {
    throw new EnvelopeError('MALFORMED', 'not a statement with a signature');
  }
  return {
    statement: bytesFromBase64url(statement),
    signature: bytesFromBase64url(signature),
  };
}
