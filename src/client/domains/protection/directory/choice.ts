import type { ReaderChoice } from '@shared/envelope/directory/readers';

/** A unit of her town or village may read, or not. */
export function letUnitRead(choice: ReaderChoice, unit: string, reads: boolean): ReaderChoice {
  return { ...choice, agreedUnits: withOrWithout(choice.agreedUnits, unit, reads) };
}

/** A whole unit is left out, or not. */
export function leaveOutUnit(choice: ReaderChoice, unit: string, isOut: boolean): ReaderChoice {
  return { ...choice, leftOutUnits: withOrWithout(choice.leftOutUnits, unit, isOut) };
}

/** A person is left out over all her keys, or not. */
export function leaveOutPerson(
  choice: ReaderChoice,
  handler: string,
  isOut: boolean,
): ReaderChoice {
  return { ...choice, leftOutHandlers: withOrWithout(choice.leftOutHandlers, handler, isOut) };
}

function withOrWithout(list: readonly string[], item: string, isIn: boolean): string[] {
  const others = list.filter((other) => other !== item);
  return isIn ? [...others, item] : others;
}
