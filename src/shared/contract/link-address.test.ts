import type { AppLink } from './app-link';
import { linkAddress, linkOfQuery } from './link-address';

const id = '01990a6e-7d1a-7c6e-9b6b-0d7f0a6b1c2d';

function queryOf(address: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(address.split('?')[1]));
}

test('a link comes back from its address', () => {
  const links: AppLink[] = [
    { to: 'ticket', bookingId: id },
    { to: 'activity', activityId: id },
    { to: 'page', page: 'help' },
    { to: 'invitation', code: 'aB-_9' },
    { to: 'telephone', number: '12338' },
  ];
  for (const link of links) expect(linkOfQuery(queryOf(linkAddress(link)))).toEqual(link);
});

test("values are read as written too, as WeChat's router gives them", () => {
  expect(linkOfQuery({ to: 'ticket', bookingId: encodeURIComponent(id) })).toEqual({
    to: 'ticket',
    bookingId: id,
  });
});

test('nothing else leads anywhere', () => {
  const strangers = [{}, { to: 'ticket' }, { to: 'web', url: 'https://example.com' }, { to: '%' }];
  for (const query of strangers) expect(linkOfQuery(query)).toBeNull();
});
