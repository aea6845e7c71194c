import { people } from '@cloud/people';
import { buildMessage, buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';

const world = useWorld();

let person: BuiltPerson;
beforeEach(async () => {
  person = await buildPerson(world());
});
const page = (input = {}) => world().call(people, 'listInbox', input, { as: person });
const unread = async () => (await world().call(people, 'me', {}, { as: person })).unreadCount;

it('reads newest first, page by page, without losing or doubling one', async () => {
  const built: string[] = [];
  for (let each = 0; each < 7; each += 1) {
    // Two of one moment meet at a page's edge.
    if (each % 2 === 0) world().clock.advance(1000);
    built.unshift((await buildMessage(world(), person.id)).id);
  }
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await page({ limit: 2, after });
    seen.push(...items.map(({ id }) => id));
    after = next ?? undefined;
  } while (after);
  expect([...seen].sort()).toEqual([...built].sort());
  expect(seen[0]).toBe(built[0]);
});

it('marks hers as read, never somebody else’s', async () => {
  const link = { to: 'devices' } as const;
  const mine = await buildMessage(world(), person.id, { link });
  const other = await buildPerson(world());
  const foreign = await buildMessage(world(), other.id);
  const mark = (messages: 'all' | string[]) =>
    world().call(people, 'markRead', { messages }, { as: person });
  expect(await mark([foreign.id])).toEqual({ marked: 0 });
  expect(await unread()).toBe(1);
  expect(await mark([mine.id, foreign.id])).toEqual({ marked: 1 });
  expect(await mark('all')).toEqual({ marked: 0 });
  const { items } = await page();
  expect(items).toMatchObject([{ id: mine.id, read: true, link }]);
  const theirs = await world().call(people, 'listInbox', {}, { as: other });
  expect(theirs.items).toMatchObject([{ id: foreign.id, read: false }]);
});

it('shows a message whose link nobody knows any more, without the link', async () => {
  const message = await buildMessage(world(), person.id, { link: { to: 'moon' } });
  const { items } = await page();
  expect(items).toMatchObject([{ id: message.id, link: null }]);
});

it('refuses a page mark that it did not make', async () => {
  await expect(page({ after: 'AAAA' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
});
