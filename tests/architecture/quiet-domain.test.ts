import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * What would leave something of hers on a phone, or pass it on: docs/security.md. A guard against
 * mistakes; what a phone really holds afterwards is compared in tests/weapp/protection.weapp.test.ts.
 */
const forbidden = [
  /[sS]torage(Sync)?\b/,
  /\bindexedDB\b|\bdocument\.cookie\b|\bcaches\b/,
  /[cC]lipboard/,
  /\b(get|choose|open|request)\w*Location\b|\bgeolocation\b/,
  /\b(use|on)Share\w+|openType="share"|\bshowShareMenu\b/,
  /\brequestSubscribe\w*|\bsubscribeMessage\b/,
  /\bsaveImage\w*|\bsaveFile\w*|\baddPhone\w+|\bcreateCanvasContext\b/,
  /\buseStoredQuery\b|\bplatform\/last-seen\b|\bplatform\/storage\b/,
  /\bspeechSynthesis\b|\bconsole\./,
];

function leaks(code: string): string[] {
  const bare = code.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
  return forbidden.flatMap((pattern) => pattern.exec(bare)?.[0] ?? []);
}

/**
 * The secret of her keys, where she said that nobody else looks at the phone:
 * docs/decisions/0039-the-key-of-a-talk-on-her-phone.md. Nothing but this file may store, and it stores no words.
 */
const keepsHerKey = ['talk/kept-code.ts: storage', 'talk/kept-code.ts: platform/storage'];

test.each(['protection', 'counselling'])(
  'in %s nothing is stored, copied, shared, located or subscribed',
  (domain) => {
    const folder = `src/client/domains/${domain}`;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.tsx?$/.test(name) && !name.includes('.test.'),
    );
    const code = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    expect(files.length).toBeGreaterThan(45);
    const found = files.flatMap((name) => leaks(code(name)).map((leak) => `${name}: ${leak}`));
    const kept = domain === 'counselling' ? keepsHerKey : [];
    expect(found).toEqual(kept);
  },
);

test('each of them would be found', () => {
  const examples = [
    "Taro.setStorageSync('draft', text)",
    'localStorage.draft = text',
    'await indexedDB.open(name)',
    'Taro.setClipboardData({ data: code })',
    'navigator.clipboard.writeText(code)',
    'Taro.getLocation({})',
    'useShareAppMessage(() => ({}))',
    'Taro.requestSubscribeMessage({ tmplIds })',
    'Taro.saveImageToPhotosAlbum({ filePath })',
    "import { useStoredQuery } from '@client/platform/use-stored-query'",
    'console.log(draft)',
  ];
  for (const example of examples)
    expect([example, leaks(example).length > 0]).toEqual([example, true]);
  expect(leaks('// no storage here\nconst place = placeOf(draft);')).toEqual([]);
});
