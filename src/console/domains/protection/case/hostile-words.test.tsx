import { screen } from '@testing-library/react';
import { lockAfterEach, openDesk } from '@tests/console/protection/unlocked';
import { reported } from '@tests/console/scenarios/cases';
import { entryOf, newHandler, signedList } from '@tests/console/scenarios/protection';
import { useMockGateway } from '@tests/console/screen';

const getGateway = useMockGateway();
lockAfterEach();

const lin = newHandler('lin', '林老师');
const list = signedList([entryOf(lin), entryOf(newHandler('wang', '王主任', 'case-lead'))]);

/** Turns the order of all that follows it, until it is ended. */
const turn = '\u202e';
const page = '<img src=x onerror="document.title=1"><a href="javascript:alert(1)">点这里</a>';

it('what somebody typed stays text: no element, no link, and it turns nothing beside it', async () => {
  const happened = `${page} https://example.com/ ${turn}${'长'.repeat(3000)}`;
  const answers = {
    happened,
    place: `${turn}镇上`,
    town: '330382108',
    reach: 'call',
    phone: `${turn}13900001111`,
    'if-another': `${page}${turn}`,
  };
  const held = await reported(list, { answers });
  await held.write(held.asHer(), 'shared', { kind: 'text', body: { text: page, re: null } });
  await openDesk(getGateway(), held, lin, list);

  const said = await screen.findByText(page, { selector: '.said__text' });
  const view = said.closest('.case');
  if (!view) throw new Error('no case');
  expect(view.querySelectorAll('img, script, iframe, object, .said a, .reach a')).toHaveLength(0);
  expect(screen.queryByRole('link', { name: '点这里' })).toBeNull();

  // Each text of hers is in an element that keeps its direction to itself.
  const reach = screen.getByRole('note', { name: '怎么联系她：' });
  screen.getByText('没说可以的，不留言，不发短信。');
  const turning = [...view.querySelectorAll('*')].filter((element) =>
    [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.includes(turn),
    ),
  );
  expect(turning.map(({ tagName }) => tagName).sort()).toEqual(['BDI', 'BDI', 'BDI', 'P']);
  expect(reach.querySelectorAll('bdi').length).toBeGreaterThan(1);
});
