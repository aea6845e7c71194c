import { helpLines } from '@shared/organisation/help/help-lines';
import { guideById, guides } from './guides';
import type { GuideLine } from './guide';

/** What `docs/security.md` and its lawyer stand for; another number here is an invented one. */
const known: Readonly<Record<string, readonly number[]>> = {
  反家庭暴力法: [13, 14, 16, 17, 20, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 34, 35, 37],
  妇女权益保障法: [29, 72, 73],
  未成年人保护法: [11],
  '法释〔2022〕17 号': [2],
};

const lines: GuideLine[] = guides.flatMap(({ whoLearns, parts }) => [
  ...whoLearns,
  ...parts.flatMap((part) => part.lines),
]);
const sources = lines.flatMap(({ law }) => (law === undefined ? [] : law.split('；')));

it.each(guides.map((guide) => [guide.id, guide] as const))(
  '%s says who else will know',
  (id, guide) => {
    expect(guideById(id)).toBe(guide);
    expect(guide.whoLearns.length).toBeGreaterThan(0);
  },
);

it('names laws and articles that were looked up, and no others', () => {
  const unknown = sources.filter((source) => {
    const name = Object.keys(known).find((law) => source.startsWith(law));
    const articles = [...source.matchAll(/第 ([\d、]+) 条/g)].flatMap(([, some = '']) =>
      some.split('、').map(Number),
    );
    return name === undefined || articles.some((article) => !known[name]?.includes(article));
  });
  expect(unknown).toEqual([]);
  expect(sources.length).toBeGreaterThan(15);
});

it('keeps law out of the sentences, where nobody would check it', () => {
  expect(lines.filter(({ text }) => /第 ?\d+ ?条|〔\d+〕/.test(text))).toEqual([]);
});

it('never advises to delete the call log, and never to provoke', () => {
  const all = lines.map(({ text }) => text).join('');
  expect(all).not.toMatch(/(请|要|记得|最好|赶紧)(先)?(删|清)(掉|除|空)?(通话|短信|记录)/);
  expect(all).toMatch(/删不删由你定/);
});

it('never sends anybody to 12110 alone: who runs it may not answer', () => {
  const named = lines.filter(({ text }) => text.includes('12110'));
  expect(named.length).toBeGreaterThan(0);
  for (const { text } of named) expect(text).toMatch(/12110；没有回音就打 110/);
  const note = helpLines.find(({ number }) => number === '12110')?.note ?? '';
  expect(note).toMatch(/先调静音.*以当地公安公布为准；没有回音就打 110/);
});

it('says who comes to know of a warning and of an order as the law has it', () => {
  const words =
    guideById('orders')
      ?.whoLearns.map(({ text }) => text)
      .join('') ?? '';
  expect(words).toMatch(/双方.*村（居）委会.*派出所.*查访双方/);
  expect(words).toMatch(/法院送给对方.*公安和村（居）委会/);
});

it('knows no other guide', () => expect(guideById('../x')).toBeNull());
