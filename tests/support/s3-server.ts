import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface S3Server {
  endpoint: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  close(): Promise<void>;
}

const credentials = { accessKeyId: 'TESTKEY', secretAccessKey: 'test-secret' };
const region = 'us-east-1';

/**
 * Stands in for an S3 store on loopback: put, get and delete of objects in a bucket's path. It checks
 * the signature (SigV4, in the header or in the address), the expiry and the signed headers.
 */
export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, { bytes: Buffer; type: string }>();
  const server = createServer((request, response) => {
    void readBody(request).then((bytes) => {
      const url = new URL(request.url ?? '/', 'http://s3');
      const refused = refusal(request, url);
      if (refused) return response.writeHead(403).end(errorXml(refused));
      const key = url.pathname;
      if (request.method === 'PUT') {
        objects.set(key, { bytes, type: String(request.headers['content-type']) });
        return response.writeHead(200, { etag: '"0"' }).end();
      }
      if (request.method === 'DELETE') {
        objects.delete(key);
        return response.writeHead(204).end();
      }
      const found = objects.get(key);
      if (!found) return response.writeHead(404).end(errorXml('NoSuchKey'));
      return response.writeHead(200, { 'content-type': found.type }).end(found.bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    credentials,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Claim {
  date: string;
  signedHeaders: string;
  signature: string;
  payloadHash: string;
}

/** Why a request is refused, by S3's code, or null. */
function refusal(request: IncomingMessage, url: URL): string | null {
  const claim = claimOf(request, url);
  if (!claim) return 'AccessDenied';
  const seconds = Number(url.searchParams.get('X-Amz-Expires') ?? 900);
  if (Date.now() > timeOf(claim.date) + seconds * 1000) return 'AccessDenied';
  return claim.signature === signatureOf(request, url, claim) ? null : 'SignatureDoesNotMatch';
}

function claimOf(request: IncomingMessage, url: URL): Claim | null {
  const query = url.searchParams;
  const inQuery = query.get('X-Amz-Signature');
  if (inQuery) {
    return {
      date: query.get('X-Amz-Date') ?? '',
      signedHeaders: query.get('X-Amz-SignedHeaders') ?? '',
      signature: inQuery,
      payloadHash: query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
    };
  }
  const found = /SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(request.headers.authorization ?? '');
  if (!found) return null;
  const [, signedHeaders = '', signature = ''] = found;
  const payloadHash = String(request.headers['x-amz-content-sha256']);
  return { date: String(request.headers['x-amz-date']), signedHeaders, signature, payloadHash };
}

function signatureOf(request: IncomingMessage, url: URL, claim: Claim): string {
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const headers = claim.signedHeaders
    .split(';')
    .map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`)
    .join('');
  const canonical = [
    request.method,
    url.pathname,
    query,
    headers,
    claim.signedHeaders,
    claim.payloadHash,
  ].join('\n');
  const day = claim.date.slice(0, 8);
  const scope = `${day}/${region}/s3/aws4_request`;
  const hash = createHash('sha256').update(canonical).digest('hex');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, text) => createHmac('sha256', secret).update(text).digest(),
    `AWS4${credentials.secretAccessKey}`,
  );
  const text = `AWS4-HMAC-SHA256\n${claim.date}\n${scope}\n${hash}`;
  return createHmac('sha256', key).update(text).digest('hex');
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function timeOf(date: string): number {
  return Date.parse(
    date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
}

function errorXml(code: string): string {
  return `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
