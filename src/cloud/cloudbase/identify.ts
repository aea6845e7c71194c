import type { Identity } from '../platform/operation/operation-context';

/** What `getWXContext()` gives: read from environment variables that the platform sets for each call. */
export interface WxContext {
  OPENID?: unknown;
  UNIONID?: unknown;
  APPID?: unknown;
  FROM_OPENID?: unknown;
  FROM_APPID?: unknown;
  SOURCE?: unknown;
  CLIENTIP?: unknown;
}

export interface Invocation {
  /** The caller's own words: nothing of it names her. */
  event: unknown;
  wx: WxContext;
  /** `environment` of the function's context: the same variables, made for this call alone. */
  environment: Record<string, unknown>;
  /** The process's variables: where it runs, and what triggered this call. */
  process: { TENCENTCLOUD_RUNENV?: string | undefined; TRIGGER_SRC?: string | undefined };
  /** Our mini-program; a call from another one is refused. null: not checked. */
  appId: string | null;
}

export type Identified = { identity: Identity } | { refused: string };

const openidShape = /^[\w-]{6,128}$/;
const clientSources = ['wx_client', 'wx_devtools'];

/**
 * Who calls a cloud function. The openid comes from the platform, never from the event; a call
 * without one is refused unless the platform itself says that a timer made it. The reason of a
 * refusal is for the log.
 *
 * `getWXContext()` believes environment variables, which anybody who starts the process can set, and
 * which a warm process keeps: so it counts on CloudBase only, and where the platform gives this
 * call's own variables, the two must agree.
 */
export function identify(invocation: Invocation): Identified {
  const { wx, environment } = invocation;
  if (invocation.process.TENCENTCLOUD_RUNENV !== 'SCF') return { refused: 'not on CloudBase' };
  if (wx.FROM_OPENID || wx.FROM_APPID) return { refused: 'shared from another account' };
  const ownVariables = 'WX_CONTEXT_KEYS' in environment;
  const openid = wx.OPENID ?? '';

  if (openid === '') {
    if (environment.WX_OPENID) return { refused: 'openid of this call not in the context' };
    return isTimer(invocation) ? { identity: { kind: 'timer' } } : { refused: 'no openid' };
  }
  if (ownVariables && environment.WX_OPENID !== openid)
    return { refused: 'openid of another call' };
  if (typeof openid !== 'string' || !openidShape.test(openid)) return { refused: 'not an openid' };
  if (invocation.appId !== null && wx.APPID !== undefined && wx.APPID !== invocation.appId) {
    return { refused: 'another mini-program' };
  }
  const [source] = chain(wx.SOURCE);
  if (source !== undefined && !clientSources.includes(source)) return { refused: 'not a client' };
  const unionid = typeof wx.UNIONID === 'string' && wx.UNIONID !== '' ? wx.UNIONID : undefined;
  return { identity: { kind: 'openid', openid, unionid } };
}

/** The event alone is no proof: a client may send one that looks like a timer's. */
function isTimer({ event, wx, environment, process }: Invocation): boolean {
  const known = 'TRIGGER_SRC' in environment ? environment.TRIGGER_SRC : process.TRIGGER_SRC;
  const sources = chain(wx.SOURCE);
  const byPlatform =
    sources.length === 0 ? known === 'timer' : sources.length === 1 && sources[0] === 'wx_trigger';
  return (
    byPlatform &&
    field(event, 'Type') === 'Timer' &&
    typeof field(event, 'TriggerName') === 'string'
  );
}

/** 'wx_client,scf' → what began the chain of calls, and what came after. */
function chain(source: unknown): string[] {
  return typeof source === 'string' && source !== '' ? source.split(',') : [];
}

function field(value: unknown, name: string): unknown {
  const fields: Record<string, unknown> = typeof value === 'object' ? { ...value } : {};
  return fields[name];
}
