import { pageOf } from '@client/client-domain';
import { domains } from '@client/domains';

/** The address and title that stand in the browser while a page is shown that nobody else shall see. */
export const ordinaryAddress = '/';
export const ordinaryTitle = '网上妇女之家';

/** Pages that always speak of violence. */
const always = ['/service', '/pages/help/index'];

const discreetDomains = domains
  .filter(({ isDiscreet }) => isDiscreet)
  .map(({ name }) => `/domains/${name}/`);

/** Pages that may: what an article says is known when it is there, and its address is told then. */
const untilKnown = domains.flatMap(({ name, mayBeDiscreet = [] }) =>
  mayBeDiscreet.map((page) => pageOf(name, page)),
);

export function isAlwaysCovered(path: string): boolean {
  const page = pathOf(path);
  return always.includes(page) || discreetDomains.some((root) => page.startsWith(root));
}

/** Whether this address of the app must not come into the browser's bar and history. */
export function isCovered(path: string): boolean {
  return isAlwaysCovered(path) || untilKnown.includes(pathOf(path));
}

function pathOf(address: string): string {
  return address.split(/[?#]/)[0] ?? '';
}
