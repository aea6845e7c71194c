/**
 * Narrows a column's text to the values that its check constraint allows.
 * @throws Error when the column holds something else, which a migration forgot
 */
export function oneOf<const Values extends readonly string[]>(
  values: Values,
  value: string,
): Values[number] {
  const found = values.find((each) => each === value);
  if (found === undefined) throw new Error(`unexpected value in a column: ${value.slice(0, 40)}`);
  return found;
}
