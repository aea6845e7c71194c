import * as v from 'valibot';

/** What `navigator.credentials` takes or gives, as `@simplewebauthn/browser` writes it in JSON. */
export const webauthnOptions = v.record(v.string(), v.unknown());
const clientExtensionResults = v.looseObject({});
const encoded = v.pipe(v.string(), v.maxLength(8_000), v.regex(/^[\w-]*$/));
const credential = {
  id: v.pipe(encoded, v.minLength(1), v.maxLength(1_400)),
  rawId: encoded,
  type: v.literal('public-key'),
  clientExtensionResults,
  authenticatorAttachment: v.optional(v.picklist(['platform', 'cross-platform'])),
};
const transport = v.picklist(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);
export const passkeyAnswer = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: v.optional(encoded),
  }),
});
export const newPasskeyAnswer = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: encoded,
    attestationObject: encoded,
    transports: v.optional(v.pipe(v.array(transport), v.maxLength(8))),
  }),
});
