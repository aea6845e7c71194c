import * as v from 'valibot';
import { ConfigError } from '../platform/config-safety';
import { DatabaseError } from '../platform/database/open-database';
import type { Domain } from '../platform/domain-manifest';
import { fail, toWire, type CommonErrorCode } from '../platform/errors';
import type { BoundJob } from '../platform/jobs/job';
import { jobRuntimeOf, runDueJobs, tendJobs } from '../platform/jobs/run-due-jobs';
import { createLog } from '../platform/log';
import type { OperationReply } from '../platform/operation/run-operation';
import type { Runtime } from '../platform/runtime';
import type { Services } from '../platform/services';
import { identify, type Identified } from './identify';
import { warmRuntime } from './warm-runtime';
import { wxPlatform, type WxPlatform } from './wx-platform';

/** A cloud function, as CloudBase calls it. Never throws: a client reads `ok`. */
export type Main = (event: unknown, context: unknown) => Promise<OperationReply>;

export interface MainOptions {
  /** What the operations of this function ask all domains about; itself alone where they ask for nothing. */
  domains: readonly Domain[];
  /** What the function's timer works off. */
  jobs?: (services: Services) => BoundJob[];
  platform?: WxPlatform;
}

// The platform ends a timer's call after its time limit (deploy/cloudbase/README.md: 60 s).
const timerMs = 40_000;
/** Characters of a call as JSON; the platform itself takes 100 KB from a client. */
const longestCall = 256 * 1024;

const call = v.object({
  operation: v.string(),
  input: v.optional(v.unknown()),
  idempotencyKey: v.optional(v.string()),
});

/** Puts a domain's function on CloudBase: `exports.main`. */
export function createMain(
  { name, function: domain }: Domain,
  { jobs = () => [], domains, platform = wxPlatform }: MainOptions,
): Main {
  const log = createLog(process.env.LOG_LEVEL ?? 'info');
  const open = warmRuntime(platform, domains);

  return async (event, context) => {
    // Before any `await`: the platform keeps the caller in variables of the process.
    const { identified, address } = readCaller(platform, event, context);
    if ('refused' in identified) {
      log.warn({ domain: name, refused: identified.refused });
      return failed('SIGN_IN_NEEDED');
    }
    const isTimer = identified.identity.kind === 'timer';
    const read = v.safeParse(call, event);
    if (!isTimer && !read.success) return failed('BAD_INPUT');
    if (!isTimer && JSON.stringify(event).length > longestCall) return failed('TOO_LARGE');
    try {
      const runtime = await open();
      if (isTimer || !read.success) return await workOff(runtime, jobs);
      const { operation, input, idempotencyKey } = read.output;
      const { identity } = identified;
      return await domain.dispatch(runtime, {
        operation,
        input,
        idempotencyKey,
        identity,
        address,
      });
    } catch (error) {
      log.error({ domain: name, reason: reasonOf(error) });
      return failed('UNAVAILABLE');
    }
  };
}

/** For whoever reads the function's log. Other messages than our own may quote values. */
function reasonOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DatabaseError) return error.message;
  return error instanceof Error ? error.name : 'unknown';
}

function readCaller(
  platform: WxPlatform,
  event: unknown,
  context: unknown,
): { identified: Identified; address: string | undefined } {
  const { TENCENTCLOUD_RUNENV, TRIGGER_SRC, WECHAT_APP_ID } = process.env;
  // The SDK is not even loaded elsewhere.
  const wx = TENCENTCLOUD_RUNENV === 'SCF' ? platform.getContext() : {};
  const identified = identify({
    event,
    wx,
    environment: environmentOf(context),
    process: { TENCENTCLOUD_RUNENV, TRIGGER_SRC },
    appId: WECHAT_APP_ID ?? null,
  });
  return { identified, address: typeof wx.CLIENTIP === 'string' ? wx.CLIENTIP : undefined };
}

/** The call's own variables: JSON text in the context. */
function environmentOf(context: unknown): Record<string, unknown> {
  const text =
    typeof context === 'object' && context !== null && 'environment' in context
      ? context.environment
      : undefined;
  if (typeof text !== 'string') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? { ...value } : {};
  } catch {
    return {};
  }
}

async function workOff(
  runtime: Runtime,
  jobs: (services: Services) => BoundJob[],
): Promise<OperationReply> {
  const bound = jobs(runtime.services);
  const jobRuntime = jobRuntimeOf(runtime);
  const startedAt = performance.now();
  await tendJobs(jobRuntime, bound);
  const ran = await runDueJobs(jobRuntime, bound, () => performance.now() - startedAt > timerMs);
  runtime.services.log.info({ timer: true, ...ran });
  return { ok: true, output: ran };
}

function failed(code: CommonErrorCode): OperationReply {
  return { ok: false, error: toWire(fail(code)) };
}
