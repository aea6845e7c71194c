import { charactersOf } from './characters';

interface Room {
  /** Lines at most; what is left over is an ellipsis. */
  most: number;
  width: number;
  /** How wide a text is drawn, in the same unit. */
  widthOf: (text: string) => number;
}

/** Words cut into lines that fit, between characters and never through one. */
export function fitLines(words: string, { most, width, widthOf }: Room): string[] {
  const lines: string[][] = [[]];
  for (const character of charactersOf(words)) {
    const line = lines.at(-1) ?? [];
    if (widthOf([...line, character].join('')) <= width) line.push(character);
    else if (lines.length < most) lines.push([character]);
    else {
      // The ellipsis is as wide as a character, so that one makes room for it.
      line.splice(-1, 1, '…');
      break;
    }
  }
  return lines.map((line) => line.join(''));
}
