import { cut, lengthOf } from '@shared/text/characters';

/** `count` of antd's text fields: characters as a person counts them, cut between two of them. */
export const upTo = (max: number) => ({
  max,
  strategy: lengthOf,
  exceedFormatter: (text: string, { max: most }: { max: number }) => cut(text, most),
});
