import { targetOf } from './message-link';

it('leads to pages of the app, with and without the first slash', () => {
  const page = '/domains/activities/pages/ticket/index?id=1';
  expect(targetOf(page)).toEqual({ open: page });
  expect(targetOf(page.slice(1))).toEqual({ open: page });
  expect(targetOf('/pages/activities/index')).toEqual({ tab: 'activities' });
});

it('leads nowhere else', () => {
  for (const link of [null, '', 'https://example.com/', '//example.com', '/pages/none/index']) {
    expect(targetOf(link)).toBeNull();
  }
});
