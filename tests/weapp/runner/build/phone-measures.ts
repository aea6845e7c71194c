/** Size of the drawn phone in CSS pixels; 750rpx are as wide as it. */
export const phoneWidth = 360;
export const phoneHeight = 780;

/** A page of WeChat is a window of its own: 100vh is the room between its bars. */
export function phoneMeasures(value: string): string {
  return value
    .replace(/(-?\d*\.?\d+)rpx\b/g, (_, n: string) => `${(Number(n) * phoneWidth) / 750}px`)
    .replace(
      /(-?\d*\.?\d+)vh\b/g,
      (_, n: string) => `calc(var(--page-height) * ${Number(n) / 100})`,
    );
}
