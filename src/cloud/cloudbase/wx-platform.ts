import type { CloudOpenApi } from '../platform/wechat/cloud-messenger';
import type { WxContext } from './identify';

/** The part of CloudBase's own SDK that is used; tests put another one in its place. */
export interface WxPlatform {
  getContext(): WxContext;
  openApi(): CloudOpenApi;
}

/**
 * wx-server-sdk, loaded with the first call and on CloudBase only: elsewhere its calls end in
 * rejections that nobody can catch. `require`, so that the identity is read before any `await`.
 */
export const wxPlatform: WxPlatform = {
  getContext: () => sdk().getWXContext(),
  openApi: () => {
    const cloud = sdk();
    if (!initialised) cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
    initialised = true;
    return cloud.openapi;
  },
};

interface Sdk {
  getWXContext(): WxContext;
  init(options: { env: unknown }): void;
  DYNAMIC_CURRENT_ENV: unknown;
  openapi: CloudOpenApi;
}

let loaded: Sdk | undefined;
let initialised = false;

function sdk(): Sdk {
  // Its own types leave `openapi` and the context open.
  loaded ??= require('wx-server-sdk') as Sdk;
  return loaded;
}
