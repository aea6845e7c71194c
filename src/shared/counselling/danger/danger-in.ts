import { dangerKinds, dangerWords, simplified, type DangerKind } from './danger-words';

/**
 * What danger a text speaks of; on her device only. What it finds may be shown to her and to nobody else:
 * it is not sent, not kept, not logged, and never holds back what she sends. Nothing found means nothing:
 * no screen may say "all is well" on account of it.
 *
 * Whatever stands between the letters counts for nothing ("自 杀", "自❤️杀", "zì shā"), nor do width,
 * capitals or traditional forms; and Chinese words are looked for without the Latin letters between as well
 * ("自x杀").
 * @param texts in order: what she wrote before, too, since people break a sentence over two messages
 */
export function dangerIn(...texts: readonly string[]): DangerKind[] {
  const letters = lettersOf(texts.join(''));
  const chinese = letters.replace(/[^\p{Script=Han}]/gu, '');
  return dangerKinds.filter((kind) =>
    dangerWords.words[kind].some((word) => letters.includes(word) || chinese.includes(word)),
  );
}

/** Letters and digits alone, in one form: accents are signs between letters, so that tones go as well. */
function lettersOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
  return [...plain].map((letter) => simplified[letter] ?? letter).join('');
}
