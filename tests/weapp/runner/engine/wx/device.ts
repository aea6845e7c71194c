import { bars } from '../frame';
import { asynchronous, isRecord, number } from './asynchronous';
import { isNewer } from './base-library';

/** What the test says about the phone and the person's settings. */
export interface Phone {
  /** Size of text in CSS pixels that the person chose in WeChat (16 is the usual one). */
  fontSize: number;
  theme: 'light' | 'dark';
  appId: string;
  loginCode: string;
  /** Whether she agreed to the privacy guide before; else the first private call asks. */
  privacyAgreed: boolean;
  /** Version of the base library: names that came later are not there. */
  baseLibrary: string;
  /** Names of `wx` that she forbade in WeChat's settings. */
  refused: readonly string[];
}

const usualFontSize = 16;

/** Facts about a middle-class Android phone of 360 × 780 of 2022. */
export function deviceNames(phone: Phone, pageHeight: () => number) {
  const window = () => ({
    pixelRatio: 2,
    screenWidth: document.documentElement.clientWidth,
    screenHeight: document.documentElement.clientHeight,
    windowWidth: document.documentElement.clientWidth,
    windowHeight: pageHeight(),
    statusBarHeight: bars.status,
    screenTop: bars.status + bars.navigation,
    safeArea: safeArea(),
  });
  const device = {
    abi: 'arm64-v8a',
    benchmarkLevel: 24,
    brand: 'HONOR',
    model: 'HONOR X30',
    system: 'Android 12',
    platform: 'android',
    cpuType: 'arm64',
    memorySize: 6144,
  };
  const base = () => ({
    SDKVersion: phone.baseLibrary,
    enableDebug: false,
    host: { env: 'WeChat', appId: '', version: 0 },
    language: 'zh_CN',
    version: '8.0.50',
    theme: phone.theme,
    fontSizeSetting: phone.fontSize,
    fontSizeScaleFactor: phone.fontSize / usualFontSize,
  });
  const setting = {
    bluetoothEnabled: false,
    locationEnabled: true,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  };
  const all = () => ({ ...window(), ...device, ...base(), ...setting });
  const capsule = () => {
    const right = document.documentElement.clientWidth - 7;
    const top = bars.status + 6;
    return { width: 87, height: 32, left: right - 87, right, top, bottom: top + 32 };
  };
  return {
    getWindowInfo: window,
    getDeviceInfo: () => device,
    getAppBaseInfo: base,
    getSystemSetting: () => setting,
    getAppAuthorizeSetting: () => ({ notificationAuthorized: 'authorized' }),
    getSystemInfoSync: all,
    getSystemInfo: asynchronous('getSystemInfo', all),
    getSystemInfoAsync: asynchronous('getSystemInfoAsync', all),
    getMenuButtonBoundingClientRect: capsule,
    getAccountInfoSync: () => ({
      miniProgram: { appId: phone.appId, envVersion: 'develop', version: '' },
      plugin: {},
    }),
    getRandomValues: asynchronous('getRandomValues', ({ length }) => ({
      randomValues: crypto.getRandomValues(new Uint8Array(number(length, 0))).buffer,
    })),
    base64ToArrayBuffer: (text: unknown) =>
      Uint8Array.from(atob(String(text)), (character) => character.charCodeAt(0)).buffer,
    arrayBufferToBase64: (buffer: unknown) =>
      buffer instanceof ArrayBuffer ? btoa(String.fromCharCode(...new Uint8Array(buffer))) : '',
    canIUse: (schema: unknown) => typeof schema === 'string' && !isNewer(schema, phone.baseLibrary),
    getPerformance: () => ({
      now: () => performance.now(),
      getEntries: () => [],
      mark: () => undefined,
      createObserver: () => ({ observe: () => undefined, disconnect: () => undefined }),
    }),
    env: { USER_DATA_PATH: 'wxfile://usr' },
  };
}

function safeArea() {
  const { clientWidth: right, clientHeight: bottom } = document.documentElement;
  return { left: 0, right, top: bars.status, bottom, width: right, height: bottom - bars.status };
}

/** Names that only have to be accepted: the phone would do something the page does not see. */
export function acceptedNames(
  record: (name: string, options: unknown) => void,
  permit: (name: string) => Promise<void>,
) {
  const names = [
    'makePhoneCall',
    'sendSms',
    'shareFileMessage',
    'openDocument',
    'addPhoneCalendar',
    'addPhoneContact',
    'vibrateShort',
    'vibrateLong',
    'setVisualEffectOnCapture',
    'hideShareMenu',
    'showShareMenu',
    'updateShareMenu',
    'exitMiniProgram',
    'openPrivacyContract',
    'requirePrivacyAuthorize',
    'openSetting',
    'openLocation',
    'previewImage',
    'setKeepScreenOn',
    'setScreenBrightness',
    'setBackgroundColor',
    'setBackgroundTextStyle',
    'navigateToMiniProgram',
    'loadFontFace',
    'checkSession',
  ];
  return Object.fromEntries(
    names.map((name) => [
      name,
      asynchronous(name, async (options) => {
        await permit(name);
        record(name, plain(options));
      }),
    ]),
  );
}

function plain(options: Record<string, unknown>): unknown {
  const values = Object.entries(options).filter(([, value]) => typeof value !== 'function');
  return isRecord(options) ? Object.fromEntries(values) : {};
}
