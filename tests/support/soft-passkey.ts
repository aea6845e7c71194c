import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What a test may bend, to see that it is noticed. */
interface Bend {
  origin?: string;
  /** Without it the authenticator has not asked for PIN or finger. */
  userVerified?: boolean;
  counter?: number;
}

interface AskedOptions {
  challenge?: unknown;
  rp?: unknown;
  rpId?: unknown;
}

/** An authenticator in software: makes one ES256 passkey and answers challenges with it. */
export class SoftPasskey {
  private readonly key: KeyObject;
  private readonly credentialId = randomBytes(16);
  private readonly publicKey: Buffer;
  private counter = 0;

  constructor(
    private readonly origin: string,
    private readonly rpId = new URL(origin).hostname,
  ) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.key = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.publicKey = cborMap([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]);
  }

  /** The answer of `startRegistration`. */
  make(options: AskedOptions, bend: Bend = {}) {
    const id = this.credentialId;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, id, this.publicKey]);
    const authData = Buffer.concat([this.head(bend, 0x40), attested]);
    const attestationObject = cborMap([
      ['fmt', 'none'],
      ['attStmt', null],
      ['authData', authData],
    ]);
    return {
      ...this.named(),
      response: {
        clientDataJSON: this.clientData('webauthn.create', options, bend),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal' as const],
      },
    };
  }

  /** The answer of `startAuthentication`. */
  answer(options: AskedOptions, bend: Bend = {}) {
    this.counter = bend.counter ?? this.counter + 1;
    const authData = this.head(bend, 0);
    const clientDataJSON = this.clientData('webauthn.get', options, bend);
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    return {
      ...this.named(),
      response: {
        clientDataJSON,
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', Buffer.concat([authData, hash]), this.key).toString('base64url'),
      },
    };
  }

  private named() {
    const id = this.credentialId.toString('base64url');
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };
  }

  private head({ userVerified = true }: Bend, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const present = 0x01 | (userVerified ? 0x04 : 0) | flags;
    const rpIdHash = createHash('sha256').update(this.rpId).digest();
    return Buffer.concat([rpIdHash, Buffer.from([present]), counter]);
  }

  private clientData(type: string, { challenge }: AskedOptions, { origin }: Bend): string {
    const data = { type, challenge, origin: origin ?? this.origin, crossOrigin: false };
    return Buffer.from(JSON.stringify(data)).toString('base64url');
  }
}

/** `null` stands for an empty map. */
type Cbor = number | string | Buffer | null;

/** As much CBOR as an authenticator's answer has. */
function cborMap(entries: readonly (readonly [number | string, Cbor])[]): Buffer {
  return Buffer.concat([
    cborHead(5, entries.length),
    ...entries.flatMap(([key, value]) => [cbor(key), cbor(value)]),
  ]);
}

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? cborHead(0, value) : cborHead(1, -1 - value);
  if (typeof value === 'string')
    return Buffer.concat([cborHead(3, value.length), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([cborHead(2, value.length), value]);
  return cborHead(5, 0);
}

function cborHead(kind: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(kind << 5) | length]);
  if (length < 256) return Buffer.from([(kind << 5) | 24, length]);
  return Buffer.from([(kind << 5) | 25, length >> 8, length & 255]);
}
