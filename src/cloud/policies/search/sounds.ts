const runs = /\p{Script=Han}+/gu;

/**
 * How a text sounds, as words that stand beside the written ones in the index: each pair of neighbouring
 * characters by its syllables, without tones. So 带款, 帖息 and the traditional 貸款 find 贷款 and 贴息. What
 * is often typed by ear in the south is one: zh and z, ch and c, sh and s, ng and n. The dictionary takes
 * 16 MB of memory: it is loaded when the first sound is asked for.
 */
export async function soundsOf(text: string): Promise<string[]> {
  const found = text.normalize('NFKC').match(runs) ?? [];
  if (found.length === 0) return [];
  const { pinyin } = await import('pinyin-pro');
  return found.flatMap((run) => {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true }).map(plain);
    return syllables.slice(1).map((syllable, at) => `${syllables[at] ?? ''}0${syllable}`);
  });
}

function plain(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/[^a-z]/g, '');
}
