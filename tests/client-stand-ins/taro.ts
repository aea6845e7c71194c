/**
 * Stands in for `@tarojs/taro` in tests of screens. What a test wants to see or steer is a jest.fn;
 * `resetTaro()` before each test puts everything back.
 */
const storage = new Map<string, unknown>();
const shown = new Set<() => void>();

const Taro = {
  getStorageSync: (key: string): unknown => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
  getAppBaseInfo: () => ({}),
  getDeviceInfo: () => ({ model: '测试手机' }),
  getCurrentPages: jest.fn((): unknown[] => [{}]),
  navigateTo: jest.fn((_: { url: string }) => Promise.resolve()),
  redirectTo: jest.fn((_: { url: string }) => Promise.resolve()),
  navigateBack: jest.fn(() => Promise.resolve()),
  switchTab: jest.fn((_: { url: string }) => Promise.resolve()),
  reLaunch: jest.fn((_: { url: string }) => Promise.resolve()),
  makePhoneCall: jest.fn((_: { phoneNumber: string }) => Promise.resolve()),
  sendSms: jest.fn(() => Promise.resolve()),
  canIUse: jest.fn(() => true),
  setVisualEffectOnCapture: jest.fn(() => Promise.resolve()),
  onNeedPrivacyAuthorization: jest.fn(),
  openPrivacyContract: jest.fn(),
  login: jest.fn(() => Promise.resolve({ code: 'wx-code' })),
  request: jest.fn((_: unknown): Promise<{ statusCode: number; data: unknown }> => {
    throw new Error('This test did not say what the server answers');
  }),
  cloud: { init: jest.fn(), callFunction: jest.fn() },
  getRandomValues: jest.fn(),
  showToast: jest.fn(() => Promise.resolve()),
  setNavigationBarTitle: jest.fn(() => Promise.resolve()),
  stopPullDownRefresh: jest.fn(),
  pageScrollTo: jest.fn(() => Promise.resolve()),
  setClipboardData: jest.fn((_: { data: string }) => Promise.resolve()),
  showShareMenu: jest.fn(() => Promise.resolve()),
  hideShareMenu: jest.fn(() => Promise.resolve()),
  addPhoneCalendar: jest.fn(() => Promise.resolve()),
  openLocation: jest.fn(() => Promise.resolve()),
  onAppShow: jest.fn(),
  onAppHide: jest.fn(),
  offAppShow: jest.fn(),
  offAppHide: jest.fn(),
  onNetworkStatusChange: jest.fn(),
  offNetworkStatusChange: jest.fn(),
  nextTick: (then: () => void) => void Promise.resolve().then(then),
};

export default Taro;

let params: Record<string, string> = {};

/** The query of the page's address. */
export function setRouterParams(next: Record<string, string>): void {
  params = next;
}

export const useRouter = () => ({ params, path: '' });
export const useDidShow = (then: () => void) => void shown.add(then);
export const useDidHide = (_: () => void) => undefined;
export const useLoad = (_: () => void) => undefined;
export const usePullDownRefresh = (_: () => void) => undefined;
export const useReachBottom = (_: () => void) => undefined;
export const useShareAppMessage = (_: () => unknown) => undefined;

/** The page comes to the front again. */
export function showPage(): void {
  shown.forEach((then) => then());
}

/** The server's next answer: 200 with an output, or an error body with its status. */
export function answerNext(statusCode: number, data: unknown): void {
  Taro.request.mockImplementationOnce(() => withAbort(Promise.resolve({ statusCode, data })));
}

/** The network is gone for the next request. */
export function loseNext(): void {
  Taro.request.mockImplementationOnce(() => withAbort(Promise.reject(new Error('request:fail'))));
}

/** Nothing stored, nothing called, no answers waiting. */
export function resetTaro(): void {
  storage.clear();
  shown.clear();
  params = {};
  jest.clearAllMocks();
  Taro.request.mockReset();
}

function withAbort<T>(answer: Promise<T>): Promise<T> & { abort: () => void } {
  return Object.assign(answer, { abort: () => undefined });
}
