import type { Handler } from '@cloud/platform/operation/handler';
import type { Wechat } from '@cloud/platform/wechat/wechat';
import type { activitiesContract } from '@shared/activities/contract';
import { loadDetail } from '../catalogue/detail';

const page = 'domains/activities/pages/detail/index';
const mostKept = 200;

export const poster: Handler<typeof activitiesContract.poster> = async ({ input, context }) => {
  const { config, wechat } = context.services;
  const activity = await loadDetail(context, input.activityId);
  return {
    activity,
    url: `${config.publicOrigin}/${page}?id=${activity.id}`,
    codePng: await codeOf(wechat, activity.code),
  };
};

const kept = new WeakMap<Wechat, Map<string, Promise<string | null>>>();

/**
 * The mini-program code that carries the activity's code, which opens the same page for ever: WeChat
 * is asked once a process, also when many open the poster at the same time.
 */
async function codeOf(wechat: Wechat, code: string): Promise<string | null> {
  const codes = kept.get(wechat) ?? new Map<string, Promise<string | null>>();
  kept.set(wechat, codes);
  const known = codes.get(code);
  if (known) return known;
  const asked = askForCode(wechat, code);
  const [oldest] = codes.keys();
  if (codes.size >= mostKept && oldest !== undefined) codes.delete(oldest);
  codes.set(code, asked);
  const png = await asked;
  // It may give one the next time.
  if (png === null) codes.delete(code);
  return png;
}

async function askForCode(wechat: Wechat, code: string): Promise<string | null> {
  const made = await wechat.makeCode(page, code);
  return made.status === 'ok' ? Buffer.from(made.png).toString('base64') : null;
}
