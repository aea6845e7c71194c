import { domains } from '@cloud/domains';

const kinds = domains.flatMap(({ notifications }) => notifications);

test('every kind of message has a name of its own, for good', () => {
  const names = kinds.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(15);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('offers, changes and reminders reach her beyond the app', () => {
  const beyond = ['place-offered', 'activity-changed', 'activity-called-off', 'activity-reminder'];
  for (const name of beyond) {
    const kind = kinds.find((each) => each.name === name);
    expect([name, kind?.wechat, kind?.sms]).not.toContain(null);
  }
});
