/** So many different places below `length`, in order, that nobody can guess. */
export function chosenPlaces(length: number, count: number): number[] {
  const places = Array.from({ length }, (_, place) => place);
  const draws = crypto.getRandomValues(new Uint32Array(length));
  return places
    .sort((a, b) => (draws[a] ?? 0) - (draws[b] ?? 0))
    .slice(0, count)
    .sort((a, b) => a - b);
}
