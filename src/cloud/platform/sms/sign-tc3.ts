import { createHash, createHmac } from 'node:crypto';

export interface Tc3Request {
  secretId: string;
  secretKey: string;
  /** 'sms' */
  service: string;
  host: string;
  action: string;
  body: string;
  at: Date;
}

const algorithm = 'TC3-HMAC-SHA256';
export const tc3ContentType = 'application/json; charset=utf-8';

/**
 * The `Authorization` of a POST to Tencent Cloud's API 3.0.
 * https://cloud.tencent.com/document/api/382/52072
 */
export function signTc3(request: Tc3Request): string {
  const { secretId, secretKey, service, host, action, body, at } = request;
  const signedHeaders = 'content-type;host;x-tc-action';
  const canonical = [
    'POST',
    '/',
    '',
    `content-type:${tc3ContentType}`,
    `host:${host}`,
    `x-tc-action:${action.toLowerCase()}`,
    '',
    signedHeaders,
    sha256(body),
  ].join('\n');
  const date = at.toISOString().slice(0, 10);
  const scope = `${date}/${service}/tc3_request`;
  const toSign = [algorithm, secondsOf(at), scope, sha256(canonical)].join('\n');
  const key = [date, service, 'tc3_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `TC3${secretKey}`,
  );
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  return `${algorithm} Credential=${secretId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

export const secondsOf = (at: Date): string => String(Math.floor(at.getTime() / 1000));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
