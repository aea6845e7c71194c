/** Damm's quasigroup of order ten: catches every single wrong digit and every swap of neighbours. */
const table = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** The digit that makes `digits` followed by it correct. @param digits ASCII digits only */
export function checkDigitOf(digits: string): string {
  let state = 0;
  for (const digit of digits) state = Number(table[state]?.charAt(Number(digit)));
  return String(state);
}

/** Whether the last digit is the right one for those before it. */
export function hasRightCheckDigit(digits: string): boolean {
  return digits.length > 1 && checkDigitOf(digits) === '0';
}
