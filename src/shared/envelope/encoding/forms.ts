import * as v from 'valibot';

/** Forms that all statements share. Every text is ASCII but those in sealed messages. */

/** 32 bytes as base64url: a hash, an Ed25519 public key, a case id, a locator. */
export const bytes32 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
/** The first 16 bytes of a hash over the public halves of a key. */
export const keyId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));
/** An X25519 recipient of age. */
export const recipient = v.pipe(v.string(), v.regex(/^age1[02-9ac-hj-np-z]{58}$/));
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));
/** ISO 8601 in UTC with milliseconds: text order is time order. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);
export const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
/** Free text inside a sealed message; the sizes of messages limit it. */
export const sealedText = v.pipe(v.string(), v.maxLength(40_000));
