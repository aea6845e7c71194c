import { marker } from './nasty';

/**
 * What is wrong with an answer that is not the output: not our one shape, our own fault, a stack, an
 * echo of what was sent. An empty list when nothing is.
 */
export function faultsOf(error: unknown): string[] {
  const faults: string[] = [];
  const text = JSON.stringify(error) ?? 'nothing';
  if (typeof error !== 'object' || error === null) return [`no object: ${text.slice(0, 80)}`];
  const { code, status, message, ...rest } = { code: 0, status: 0, message: 0, ...error };
  if (typeof code !== 'string' || !/^[A-Z][A-Z_]+$/.test(code)) faults.push('code');
  if (!Number.isInteger(status) || Number(status) < 400) faults.push('status');
  if (status === 500) faults.push('our own fault');
  if (typeof message !== 'string' || !/[\u4e00-\u9fff]/.test(message)) faults.push('message');
  if (Object.keys(rest).some((name) => name !== 'data')) faults.push('a field too many');
  if (/\bat .+:\d+|node_modules|\.[cm]?[jt]s\b|select |insert /i.test(text)) faults.push('insides');
  if (text.includes(marker)) faults.push('echo');
  return faults;
}
