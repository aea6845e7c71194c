import { domains } from '@client/domains';
import { appLink } from '@shared/contract/app-link';
import { addressOf, strayPages } from './link-target';

const id = '01990a6e-7d1a-7c6e-9b6b-0d7f0a6b1c2d';

it('knows a page for every kind of link', () => {
  const kinds = appLink.options.map((option) => option.entries.to.literal);
  const known = domains.flatMap(({ links }) => Object.keys(links));
  expect(kinds.filter((kind) => !['page', 'telephone'].includes(kind)).sort()).toEqual(
    known.sort(),
  );
  expect(strayPages).toEqual([]);
});

it('leads to the page that shows it', () => {
  expect(addressOf({ to: 'ticket', bookingId: id })).toBe(
    `/domains/activities/pages/ticket/index?id=${id}`,
  );
  expect(addressOf({ to: 'page', page: 'help' })).toBe('/pages/help/index');
  expect(addressOf({ to: 'page', page: 'bookings' })).toBe(
    '/domains/activities/pages/bookings/index',
  );
  expect(addressOf({ to: 'telephone', number: '12338' })).toBeNull();
});
