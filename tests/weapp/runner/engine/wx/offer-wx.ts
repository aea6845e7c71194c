import { ask } from '../host';
import type { Frame } from '../frame';
import type { PageStack } from '../page-stack';
import { reportName } from '../problems';
import { asynchronous, isCallback, isRecord, text } from './asynchronous';
import { isNewer } from './base-library';
import { acceptedNames, deviceNames, type Phone } from './device';
import { dialogNames } from './dialogs';
import { fileSystem } from './files';
import { Listeners } from './listeners';
import namesOfWeChat from './names.json';
import { navigationNames } from './navigation';
import { Network } from './network';
import { privacyOf } from './privacy';
import { SelectorQuery } from './selector-query';
import { Storage } from './storage';

/** A call that the phone would carry out outside the page: a telephone call, a calendar entry … */
export interface PhoneCall {
  name: string;
  options: unknown;
}

export class Wx {
  readonly listeners = new Listeners();
  readonly network = new Network(this.listeners);
  readonly calls: PhoneCall[] = [];
  readonly storage: Storage;
  readonly names: Record<string, unknown>;

  constructor(phone: Phone, storage: Record<string, unknown>, frame: Frame, stack: PageStack) {
    this.storage = new Storage(storage);
    const record = (name: string, options: unknown) => void this.calls.push({ name, options });
    const permit = privacyOf(phone, this.listeners);
    const launch = () => ({
      path: stack.all()[0]?.path ?? '',
      query: {},
      scene: 1001,
      referrerInfo: {},
    });
    const names: Record<string, unknown> = {
      ...allOfWeChat(),
      ...this.storage.names(),
      ...this.network.names(),
      ...navigationNames(stack),
      ...dialogNames(frame.overlay),
      ...deviceNames(phone, () => frame.pageHeight()),
      ...acceptedNames(record, permit),
      ...fileSystem({ permit, record }),
      ...this.pairs(),
      login: asynchronous('login', () => ({ code: phone.loginCode })),
      setClipboardData: asynchronous('setClipboardData', async ({ data }) => {
        await permit('setClipboardData');
        record('setClipboardData', { data });
      }),
      getClipboardData: asynchronous('getClipboardData', () => ({ data: '' })),
      requestSubscribeMessage: asynchronous('requestSubscribeMessage', async ({ tmplIds }) => {
        record('requestSubscribeMessage', { tmplIds });
        const ids: unknown[] = Array.isArray(tmplIds) ? tmplIds : [];
        return Object.fromEntries(ids.map((id) => [String(id), 'accept']));
      }),
      scanCode: asynchronous('scanCode', async () => ({ result: text(await ask('scan', {})) })),
      getSetting: asynchronous('getSetting', () => ({ authSetting: {}, subscriptionsSetting: {} })),
      getPrivacySetting: asynchronous('getPrivacySetting', () => ({
        needAuthorization: false,
        privacyContractName: '《隐私保护指引》',
      })),
      getUpdateManager: () => ({
        onCheckForUpdate: () => undefined,
        onUpdateReady: this.listeners.pair('UpdateReady').onUpdateReady,
        onUpdateFailed: () => undefined,
        applyUpdate: () => record('applyUpdate', {}),
      }),
      getLaunchOptionsSync: launch,
      getEnterOptionsSync: launch,
      createSelectorQuery: () => new SelectorQuery(stack.top().element),
      nextTick: (callback: unknown) => {
        if (isCallback(callback)) setTimeout(callback, 0);
      },
      reportEvent: () => undefined,
      getLogManager: () => silentLog(),
      getRealtimeLogManager: () => silentLog(),
      cloud: {
        init: () => undefined,
        callFunction: asynchronous('cloud.callFunction', async ({ name, data }) => {
          const result = await ask('cloud', { name, data });
          return isRecord(result) ? { result } : { result: null };
        }),
      },
    };
    this.names = Object.fromEntries(
      Object.entries(names).filter(([name]) => !isNewer(name, phone.baseLibrary)),
    );
  }

  private pairs() {
    const names =
      `AppShow AppHide NeedPrivacyAuthorization UnhandledRejection Error PageNotFound ThemeChange
      UserCaptureScreen WindowResize MemoryWarning KeyboardHeightChange AudioInterruptionBegin
      AudioInterruptionEnd LazyLoadError`.split(/\s+/);
    return Object.assign({}, ...names.map((name) => this.listeners.pair(name)));
  }
}

/** Every name WeChat has; calling one that is not offered below is noted and refused. */
function allOfWeChat(): Record<string, unknown> {
  return Object.fromEntries(
    namesOfWeChat.map((name) => [
      name,
      (given: unknown) => {
        reportName('missingNames', name);
        if (name.endsWith('Sync')) throw new Error(`${name}:fail not offered by the runner`);
        const refused = asynchronous(name, () => {
          throw new Error('not offered by the runner');
        });
        return refused(given);
      },
    ]),
  );
}

function silentLog() {
  const nothing = () => undefined;
  return {
    log: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    debug: nothing,
    setFilterMsg: nothing,
    addFilterMsg: nothing,
  };
}
