import { readFileSync } from 'node:fs';

const base = readFileSync('dist/weapp/base.wxml', 'utf8');

// Taro 4.2.1 drops every aria-* on weapp; config/plugins/aria.ts brings them back.
test.each(['view', 'text', 'button', 'input', 'image'])('%s carries aria-label', (element) => {
  const tags = [...base.matchAll(new RegExp(`<${element} [^>]*>`, 'g'))].map(([tag]) => tag);
  expect(tags.some((tag) => tag.includes('aria-label='))).toBe(true);
});

test('view and button carry a role', () => {
  for (const element of ['view', 'button']) {
    expect(base).toMatch(new RegExp(`<${element} [^>]*aria-role=`));
  }
});
