/** One request as `wx.request` sends it, after its data was turned into text. */
export interface OutgoingRequest {
  url: string;
  method: string;
  header: Record<string, string>;
  body?: string;
  base64: boolean;
}

/** What a stub answers; `data` that is not text is sent as JSON. */
export interface StubAnswer {
  statusCode?: number;
  header?: Record<string, string>;
  data: unknown;
}

export interface Outside {
  /** Where the gateway listens; the origin built into the app is replaced by it. */
  baseUrl?: string;
  /** Answers instead of a gateway. */
  request?: (request: OutgoingRequest) => StubAnswer | Promise<StubAnswer>;
  /** Answers `wx.cloud.callFunction`. */
  cloud?: (name: string, data: unknown) => unknown;
  /** Text that `wx.scanCode` reads. */
  scan?: string;
}

interface Question {
  kind: string;
  payload: unknown;
}

/** Does for the mini-program what the phone would do outside of it. */
export async function answerHost(
  outside: Outside,
  { kind, payload }: Question,
): Promise<{ value?: unknown; error?: string }> {
  try {
    if (kind === 'request' && isOutgoing(payload)) return { value: await send(outside, payload) };
    if (kind === 'cloud' && outside.cloud && isCall(payload)) {
      return { value: await outside.cloud(payload.name, payload.data) };
    }
    if (kind === 'scan' && outside.scan !== undefined) return { value: outside.scan };
    return { error: `nobody answers ${kind}` };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

async function send(outside: Outside, request: OutgoingRequest): Promise<object> {
  if (outside.request) {
    const { statusCode = 200, header = {}, data } = await outside.request(request);
    const body = typeof data === 'string' ? data : JSON.stringify(data ?? null);
    return { statusCode, header, body, base64: false };
  }
  if (!outside.baseUrl) throw new Error('net::ERR_CONNECTION_REFUSED (the test gave no baseUrl)');
  const asked = new URL(request.url);
  const answer = await fetch(new URL(asked.pathname + asked.search, outside.baseUrl), {
    method: request.method,
    headers: request.header,
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return {
    statusCode: answer.status,
    header: Object.fromEntries(answer.headers),
    body: bytes.toString(request.base64 ? 'base64' : 'utf8'),
    base64: request.base64,
  };
}

function isOutgoing(value: unknown): value is OutgoingRequest {
  return typeof value === 'object' && value !== null && 'url' in value && 'method' in value;
}

function isCall(value: unknown): value is { name: string; data: unknown } {
  return typeof value === 'object' && value !== null && 'name' in value && 'data' in value;
}
