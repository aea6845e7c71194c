import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SentSms {
  to: string;
  signName: string;
  template: string;
  /** Tencent Cloud: in order; Aliyun: by name. */
  params: string[] | Record<string, string>;
}

/** What the next request is answered with instead of "sent". */
export type NextAnswer =
  | { code: string; message?: string; status?: number }
  /** Takes the request and never answers. */
  | 'hanging'
  /** Closes the connection without an answer. */
  | 'broken'
  /** A page of some proxy. */
  | 'page'
  /** Sends the request on to somewhere else. */
  | 'redirect';

export interface SmsServer {
  /** For SMS_API_BASE. */
  base: string;
  sent: SentSms[];
  /** The next answers, in order; after them "sent" again. */
  answerWith(...answers: NextAnswer[]): void;
  close(): Promise<void>;
}

export const smsKeys = { accessId: 'AKID-of-the-test', accessSecret: 'secret-of-the-test' };

type Provider = 'tencent' | 'aliyun';
type Asked = SentSms | { code: string; status?: number };

/** A provider on loopback that checks signatures by its documentation, and answers as it is documented. */
export async function startSmsServer(provider: Provider): Promise<SmsServer> {
  const sent: SentSms[] = [];
  const next: NextAnswer[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks).toString();
    const planned = next.shift();
    if (planned === 'hanging') return;
    if (planned === 'broken') return void request.socket.destroy();
    if (planned === 'page') return void response.writeHead(502).end('<html>Bad gateway</html>');
    if (planned === 'redirect')
      return void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
    const asked = provider === 'tencent' ? askTencent(request, body) : askAliyun(request, body);
    const refused = 'code' in asked ? asked : planned;
    if (!refused && 'to' in asked) sent.push(asked);
    const answer = provider === 'tencent' ? tencentAnswer(asked, refused) : aliyunAnswer(refused);
    response
      .writeHead(refused?.status ?? 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    sent,
    answerWith: (...answers) => void next.push(...answers),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();
const header = (request: IncomingMessage, name: string) => String(request.headers[name] ?? '');

function askTencent(request: IncomingMessage, body: string): Asked {
  const said =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/sms\/tc3_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/.exec(
      header(request, 'authorization'),
    );
  if (!said) return { code: 'AuthFailure.InvalidAuthorization' };
  const [, id = '', date = '', names = '', signature] = said;
  if (id !== smsKeys.accessId) return { code: 'AuthFailure.SecretIdNotFound' };
  const timestamp = header(request, 'x-tc-timestamp');
  if (new Date(Number(timestamp) * 1000).toISOString().slice(0, 10) !== date)
    return { code: 'AuthFailure.SignatureExpire' };
  const headers = names
    .split(';')
    .map((name) => `${name}:${name === 'x-tc-action' ? 'sendsms' : header(request, name)}\n`)
    .join('');
  const canonical = `POST\n/\n\n${headers}\n${names}\n${sha256(body)}`;
  const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${date}/sms/tc3_request\n${sha256(canonical)}`;
  const key = hmac(hmac(hmac(`TC3${smsKeys.accessSecret}`, date), 'sms'), 'tc3_request');
  if (hmac(key, toSign).toString('hex') !== signature)
    return { code: 'AuthFailure.SignatureFailure' };
  if (header(request, 'x-tc-action') !== 'SendSms') return { code: 'InvalidAction' };
  if (header(request, 'x-tc-version') !== '2021-01-11') return { code: 'NoSuchVersion' };
  if (header(request, 'x-tc-region') === '') return { code: 'MissingParameter' };
  const given = JSON.parse(body);
  if (typeof given.SmsSdkAppId !== 'string') return { code: 'MissingParameter' };
  return {
    to: given.PhoneNumberSet[0],
    signName: given.SignName,
    template: given.TemplateId,
    params: given.TemplateParamSet,
  };
}

/** Errors of a request stand alone; those of a number in the set. */
function tencentAnswer(asked: Asked, refused: { code: string; message?: string } | undefined) {
  const RequestId = 'a0aabda6-cf91-4f3e-a81f-9198114a2279';
  const ofRequest =
    /^(AuthFailure|RequestLimitExceeded|Invalid(Action|Parameter$)|Missing|NoSuch|InternalError$)/;
  if (refused && ofRequest.test(refused.code)) {
    const { code: Code, message: Message = 'refused' } = refused;
    return { Response: { Error: { Code, Message }, RequestId } };
  }
  const status = {
    SerialNo: refused ? '' : '5000:1045710669157053657849499619',
    PhoneNumber: 'to' in asked ? asked.to : '',
    Fee: refused ? 0 : 1,
    SessionContext: '',
    Code: refused?.code ?? 'Ok',
    Message: refused?.message ?? 'send success',
    IsoCode: 'CN',
  };
  return { Response: { SendStatusSet: [status], RequestId } };
}

function askAliyun(request: IncomingMessage, body: string): Asked {
  const said =
    /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([\w;-]+),Signature=([0-9a-f]{64})$/.exec(
      header(request, 'authorization'),
    );
  if (!said) return { code: 'MissingAuthorization', status: 400 };
  const [, id = '', names = '', signature] = said;
  if (id !== smsKeys.accessId) return { code: 'InvalidAccessKeyId.NotFound', status: 404 };
  if (header(request, 'x-acs-content-sha256') !== sha256(body))
    return { code: 'InvalidContentHash', status: 400 };
  const [, query = ''] = (request.url ?? '').split('?');
  const sorted = query.split('&').sort().join('&');
  const headers = names
    .split(';')
    .map((name) => `${name}:${header(request, name)}\n`)
    .join('');
  const canonical = `POST\n/\n${sorted}\n${headers}\n${names}\n${sha256(body)}`;
  const expected = hmac(smsKeys.accessSecret, `ACS3-HMAC-SHA256\n${sha256(canonical)}`);
  if (expected.toString('hex') !== signature) return { code: 'SignatureDoesNotMatch', status: 400 };
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(header(request, 'x-acs-date')))
    return { code: 'InvalidTimeStamp.Format', status: 400 };
  if (header(request, 'x-acs-action') !== 'SendSms')
    return { code: 'InvalidAction.NotFound', status: 404 };
  if (header(request, 'x-acs-version') !== '2017-05-25')
    return { code: 'InvalidVersion', status: 404 };
  const given = new URLSearchParams(query);
  return {
    to: given.get('PhoneNumbers') ?? '',
    signName: given.get('SignName') ?? '',
    template: given.get('TemplateCode') ?? '',
    params: JSON.parse(given.get('TemplateParam') ?? '{}'),
  };
}

function aliyunAnswer(refused: { code: string; message?: string } | undefined) {
  const RequestId = '819BE656-D2E0-4858-8B21-B2E477085AAF';
  if (refused) return { RequestId, Code: refused.code, Message: refused.message ?? 'refused' };
  return { RequestId, Code: 'OK', Message: 'OK', BizId: '900619746936498440^0' };
}
