import { demoArticles } from './articles';
import { exampleMark } from '@cloud/platform/demo/example-mark';
import { figuresSource, markedText, type DemoArticle } from './article';
import { themeArticles } from './themes';

const all: readonly DemoArticle[] = [...demoArticles, ...themeArticles];

/** "236 场", "2000 多小时", "近 1200 名": what was counted, and not a date or a telephone number. */
const figure =
  /\d\s?[多余]?\s?(所|场|期|人|名|位|次|件|份|起|门|篇|幅|课时|小时|万元|平方米|多人|多个小时|多起)/;

it.each(all)('$title says whose its figures are', (article) => {
  const words = JSON.stringify([article.title, article.summary, article.blocks]);
  if (figure.test(words)) expect(article.truth).toBe('figures');
});

it('says so beside the date, or behind the title', () => {
  const title = '一年 236 场讲座';
  expect(markedText({ truth: 'figures', title })).toEqual({ title, source: figuresSource });
  expect(markedText({ truth: 'invented', title })).toEqual({ title: `${title}${exampleMark}` });
  expect(markedText({ truth: 'guidance', title })).toEqual({ title });
});

it('puts the mark of an example behind everything that somebody is made to say', () => {
  const quotes = all.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'quote' ? [block.by ?? ''] : [])),
  );
  expect(quotes.length).toBeGreaterThan(0);
  for (const by of quotes) expect(by).toContain(exampleMark);
});
