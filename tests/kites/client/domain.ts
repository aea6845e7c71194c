import { pageOf, type ClientDomain } from '@client/client-domain';

const name = 'kites';
const borrow = pageOf(name, 'borrow');

/** A domain's links become part of the type by the line in `app-link.ts`, which this one has not. */
const links: object = {
  kite: ({ kiteId }: { kiteId: string }) => pageOf(name, 'borrow', { id: kiteId }),
};

export const domain: ClientDomain = {
  name,
  pages: ['borrow'],
  preloadOn: ['policies'],
  services: [{ name: '借风筝', icon: 'sprout', tone: 'ok', words: '放风筝 春天', address: borrow }],
  mine: [{ name: '我借的风筝', icon: 'sprout', address: borrow }],
  links,
};
