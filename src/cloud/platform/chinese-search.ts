/** PostgreSQL's weights: a title is A, long text is D. */
export type Weight = 'A' | 'B' | 'C' | 'D';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

// Runs of Chinese characters, and runs of other letters and digits. All else parts them, so that a
// word never holds a quote, a backslash or an operator of tsquery.
const runs = /(?:(?=\p{Script=Han})[\p{L}\p{N}])+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const isHan = /^\p{Script=Han}/u;

const longestWord = 40;
const mostTerms = 12;
const mostPlaces = 16_000;

// Words of a question that carry no information about what is wanted.
const emptyWords = new Set(
  '怎么 怎么办 怎样 如何 什么 哪里 哪儿 哪些 有没有 有什么 可以 关于 想要 我要 我想 一下'.split(
    ' ',
  ),
);

/**
 * The words to find a text by: the engine's own words, every pair of neighbouring characters (so that
 * a word is found however engines of another age cut it), the last character of a run (so that every
 * character begins some word), other scripts in lower case.
 */
export function wordsOf(text: string): string[] {
  return runsOf(text).flatMap((run) => {
    if (!isHan.test(run)) return [cutWord(run)];
    return [...cut(run), ...pairsOf(run), Array.from(run).slice(-1).join('')];
  });
}

/**
 * The value of a column `tsvector`, as text that PostgreSQL parses; hand it over as a parameter.
 * @param scopes markers such as tenant and month, by which `searchQuery` narrows the search
 */
export function searchVector(
  texts: readonly { text: string; weight: Weight }[],
  scopes: readonly string[] = [],
): string {
  const words = texts.flatMap(({ text, weight }) =>
    [...new Set(wordsOf(text))].map((word) => ({ word, weight })),
  );
  const places = words
    .slice(0, mostPlaces)
    .map(({ word, weight }, place) => `'${word}':${place + 1}${weight}`);
  return [...scopes.map(scopeWord), ...places].join(' ');
}

/**
 * The text of a `tsquery` that finds what was written with `searchVector`; null when nothing that
 * could be looked for is in the words, and then nothing is filtered. Nothing of the input but letters
 * and digits goes into it.
 * @param scopes one of them must be there; none: everywhere
 */
export function searchQuery(words: string, scopes: readonly string[] = []): string | null {
  const cuts = runsOf(words).map((run) => (isHan.test(run) ? joinSingles(cut(run)) : [run]));
  const meaningful = cuts.map((parts) => parts.filter((part) => !emptyWords.has(part)));
  const terms = [...new Set(termsOf(meaningful.some(isLong) ? meaningful.filter(isLong) : cuts))];
  if (terms.length === 0) return null;
  const within = scopes.length === 0 ? [] : [`(${scopes.map(scopeWord).join(' | ')})`];
  return [...terms, ...within].join(' & ');
}

function runsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(runs) ?? [];
}

/** The terms that must match: a longer word by its pairs of characters, a single character as a prefix. */
function termsOf(cuts: readonly (readonly string[])[]): string[] {
  return cuts
    .flatMap((words) => {
      const long = words.filter(isWord);
      return long.length > 0 ? long.map(termOf) : words.slice(0, 1).map(termOf);
    })
    .slice(0, mostTerms);
}

function termOf(word: string): string {
  const pairs = isHan.test(word) ? pairsOf(word) : [];
  if (pairs.length === 0) return `'${cutWord(word)}':*`;
  return pairs.map((pair) => `'${pair}'`).join(' & ');
}

/** Whole letters: half a surrogate pair would be no text. */
function cutWord(word: string): string {
  return Array.from(word).slice(0, longestWord).join('');
}

function isLong(words: readonly string[]): boolean {
  return words.some(isWord);
}

/** A single character says too little beside a word. */
function isWord(word: string): boolean {
  return !isHan.test(word) || Array.from(word).length > 1;
}

/** Characters that the dictionary does not join are often a name: 虹·桥 stands for 虹桥. */
function joinSingles(words: readonly string[]): string[] {
  const joined: string[] = [];
  let single = '';
  for (const word of [...words, '']) {
    if (Array.from(word).length === 1) {
      single += word;
      continue;
    }
    if (single) joined.push(single);
    single = '';
    if (word) joined.push(word);
  }
  return joined;
}

function cut(run: string): string[] {
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}

function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** A stroke sets it apart from every word. */
function scopeWord(scope: string): string {
  if (!/^[\w-]+(\/[\w-]+)+$/.test(scope)) throw new Error(`not a scope: ${scope}`);
  return `'${scope}'`;
}
