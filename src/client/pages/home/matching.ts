const most = 8;

/** Those whose words contain every part of the text; none without a text. Upper and lower case alike. */
export function matching<Item>(
  items: readonly Item[],
  text: string,
  wordsOf: (item: Item) => string,
): Item[] {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  return items
    .filter((item) => {
      const words = wordsOf(item).toLowerCase();
      return parts.every((part) => words.includes(part));
    })
    .slice(0, most);
}
