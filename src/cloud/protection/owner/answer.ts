/** What she is told when something of hers is stored. */
export function answer(hashes: readonly string[], storedAt: Date, promised: Date | null) {
  return {
    entries: [...hashes],
    storedAt: storedAt.toISOString(),
    promisedBy: promised?.toISOString() ?? null,
  };
}
