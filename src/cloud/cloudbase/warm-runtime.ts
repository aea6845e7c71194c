import { createRuntime } from '../create-runtime';
import { readConfig } from '../platform/config';
import { openPostgres } from '../platform/database/open-postgres';
import { refuseDemoRoots, refuseMissingLogins, refuseSamples } from '../platform/domain-logins';
import type { Runtime } from '../platform/runtime';
import type { Domain } from '../platform/domain-manifest';
import { absentWechat } from '../platform/wechat/absent-wechat';
import { cloudMessenger } from '../platform/wechat/cloud-messenger';
import type { WxPlatform } from './wx-platform';

// An instance serves one call at a time; the second connection is for counting outside a transaction.
const poolSize = 2;
/** Between calls an instance is frozen; a connection that slept longer may be dead and not know it. */
const freshMs = 20_000;

interface Opened {
  runtime: Runtime;
  close(): Promise<void>;
}

/** Gives the instance's runtime: opened with the first call, anew after a failure or a long sleep. */
export function warmRuntime(
  platform: WxPlatform,
  domains: readonly Domain[],
): () => Promise<Runtime> {
  let opening: Promise<Opened> | undefined;
  let usedAt = 0;

  return async () => {
    const now = Date.now();
    if (opening && now - usedAt > freshMs) {
      // Not awaited: saying goodbye on a dead connection takes minutes.
      opening.then(({ close }) => close()).catch(() => undefined);
      opening = undefined;
    }
    usedAt = now;
    opening ??= open(platform, domains);
    try {
      return (await opening).runtime;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  };
}

async function open(platform: WxPlatform, domains: readonly Domain[]): Promise<Opened> {
  const config = readConfig(process.env, 'cloudbase');
  refuseMissingLogins(config, domains);
  refuseDemoRoots(config, domains);
  refuseSamples(config, domains);
  const database = await openPostgres(config.databaseUrl ?? '', poolSize, {
    patience: config.databasePatience,
    workPoolSize: poolSize,
  });
  const messenger = cloudMessenger(() => platform.openApi());
  const services = { wechat: { ...absentWechat, ...messenger } };
  const runtime = createRuntime({ domains, config, database, services });
  const close = async () => {
    await Promise.all([runtime.logins.close(), database.close()]);
  };
  return { runtime, close };
}
