import { ask } from '../host';
import { asynchronous, Fail, isRecord, number, text, type Options } from './asynchronous';
import type { Listeners } from './listeners';

const mostAtOnce = 10;
const slowest = 60_000;

interface HttpAnswer {
  statusCode: number;
  header: Record<string, string>;
  body: string;
  base64: boolean;
}

/** `wx.request` and the state of the network; the test cuts it, the test's process sends. */
export class Network {
  private offline = false;
  private toLose = 0;
  private waiting = 0;

  constructor(private readonly listeners: Listeners) {}

  cut(offline: boolean): void {
    if (this.offline === offline) return;
    this.offline = offline;
    this.listeners.happen('NetworkStatusChange', this.state());
  }

  /** The next requests reach the server, their answers are lost on the way back. */
  loseAnswers(count: number): void {
    this.toLose = count;
  }

  names() {
    return {
      request: (options: unknown) => this.request(options),
      getNetworkType: asynchronous('getNetworkType', () => this.state()),
      ...this.listeners.pair('NetworkStatusChange'),
      ...this.listeners.pair('NetworkWeakChange'),
    };
  }

  private state() {
    return { isConnected: !this.offline, networkType: this.offline ? 'none' : 'wifi' };
  }

  private request(given: unknown) {
    let aborted: (error: Fail) => void = () => undefined;
    const abort = new Promise<never>((_, reject) => (aborted = reject));
    abort.catch(() => undefined);
    const promise = asynchronous('request', (options) =>
      Promise.race([this.send(options), abort, this.timeOut(options)]),
    )(given);
    const nothing = () => undefined;
    return Object.assign(promise ?? {}, {
      abort: () => aborted(new Fail('abort')),
      onHeadersReceived: nothing,
      offHeadersReceived: nothing,
      onChunkReceived: nothing,
      offChunkReceived: nothing,
    });
  }

  private timeOut(options: Options): Promise<never> {
    return new Promise((_, reject) => {
      setTimeout(() => reject(new Fail('timeout', { errno: 5 })), number(options.timeout, slowest));
    });
  }

  private async send(options: Options): Promise<object> {
    if (this.offline) throw new Fail('-2:net::ERR_INTERNET_DISCONNECTED', { errno: 600003 });
    if (this.waiting >= mostAtOnce) throw new Fail('exceed max concurrent count');
    const lose = this.toLose > 0;
    if (lose) this.toLose -= 1;
    this.waiting += 1;
    try {
      const answer = await ask('request', outgoing(options));
      if (lose || this.offline) throw new Fail('-101:net::ERR_CONNECTION_RESET', { errno: 600001 });
      return incoming(answer, options);
    } finally {
      this.waiting -= 1;
    }
  }
}

function outgoing(options: Options): object {
  const method = (text(options.method) || 'GET').toUpperCase();
  const header: Record<string, string> = {};
  for (const [name, value] of Object.entries(isRecord(options.header) ? options.header : {})) {
    header[name.toLowerCase()] = String(value);
  }
  let url = text(options.url);
  let body: string | undefined;
  const data = options.data;
  if (method === 'GET' && isRecord(data)) {
    url += (url.includes('?') ? '&' : '?') + formEncoded(data);
  } else if (data !== undefined) {
    header['content-type'] ??= 'application/json';
    const asForm = header['content-type'].includes('x-www-form-urlencoded');
    if (typeof data === 'string') body = data;
    else body = asForm && isRecord(data) ? formEncoded(data) : JSON.stringify(data);
  }
  return { url, method, header, body, base64: options.responseType === 'arraybuffer' };
}

function incoming(answer: unknown, options: Options): object {
  if (!isHttpAnswer(answer)) throw new Fail('no answer');
  const { statusCode, header, body, base64 } = answer;
  const rest = { statusCode, header, cookies: [] };
  if (base64) return { ...rest, data: bytes(body).buffer };
  if ((options.dataType ?? 'json') !== 'json') return { ...rest, data: body };
  try {
    return { ...rest, data: JSON.parse(body) };
  } catch {
    return { ...rest, data: body };
  }
}

function formEncoded(data: Record<string, unknown>): string {
  return Object.entries(data)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
}

function bytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function isHttpAnswer(value: unknown): value is HttpAnswer {
  return isRecord(value) && typeof value.statusCode === 'number' && typeof value.body === 'string';
}
