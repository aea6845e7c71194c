/** What a client believes: compiled in, so that no server can change it. */
export interface TrustedRoot {
  /** Ed25519 public key of the offline root, base64url. */
  root: string;
  /** A fresh install accepts no directory below it. */
  minimumVersion: number;
}

/**
 * The demo's root. Its seed is the SHA-256 of this text, so everybody can sign for it: for trying things
 * out, and refused in production.
 */
export const demoRootSeedText = 'womens-home: root of the demo, known to everybody';

export const demoRoot: TrustedRoot = {
  root: '_v-YFpQrXhlADDHFHAj3MgnCyO3Y7-TxTq6NPNonxvQ',
  minimumVersion: 1,
};
