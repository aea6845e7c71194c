import { mayPublish, pathAbove } from './review-rules';

const nobody = { organisesAbove: false, organisesHost: false, hostPublishesItself: false };

it('lets the unit above publish, and the host only where it may by itself', () => {
  expect(mayPublish({ ...nobody, organisesAbove: true })).toBe(true);
  expect(mayPublish({ ...nobody, organisesHost: true })).toBe(false);
  expect(mayPublish({ ...nobody, organisesHost: true, hostPublishesItself: true })).toBe(true);
  expect(mayPublish({ ...nobody, hostPublishesItself: true })).toBe(false);
});

it('finds the unit above', () => {
  expect(pathAbove('/330382/330382108/330382108012/')).toBe('/330382/330382108/');
  expect(pathAbove('/330382/')).toBeNull();
});
