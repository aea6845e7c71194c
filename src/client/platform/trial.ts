/**
 * Whether this build speaks to the very machine it runs on, as a demo does. Samples and keys that
 * everybody knows are for trying out, and for nothing else.
 */
export function isTrial(): boolean {
  if (process.env.TARO_ENV !== 'weapp') return isThisMachine(window.location.hostname);
  const [, host = ''] = /^https?:\/\/([^:/]+)/.exec(API_ORIGIN) ?? [];
  return TRANSPORT === 'http' && isThisMachine(host);
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
