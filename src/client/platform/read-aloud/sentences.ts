const longest = 120;

/**
 * Text cut into what is read in one breath: a browser's voice falls silent in the middle of what is
 * longer than some fifteen seconds.
 */
export function sentencesOf(parts: readonly string[]): string[] {
  return parts
    .flatMap((part) => part.match(/[^。！？；!?;\n]+[。！？；!?;]?/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter(Boolean)
    .flatMap(pieces);
}

function pieces(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence];
  const comma = sentence.lastIndexOf('，', longest);
  const at = comma > 0 ? comma + 1 : longest;
  return [sentence.slice(0, at), ...pieces(sentence.slice(at))];
}
