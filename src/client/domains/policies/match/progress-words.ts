/** How far she is, in words: how many questions come depends on what she answers. */
export function progressWords(asked: number, open: number): string {
  if (asked === 0) return '刚开始，随时能停';
  if (open <= 1) return '最后一题了';
  if (open <= 3) return '就剩几题了';
  return asked >= open ? '过半了' : '答了几题了';
}

/** From 0 to 1, for the line above the question. */
export function progressOf(asked: number, open: number): number {
  return asked / Math.max(1, asked + open);
}
