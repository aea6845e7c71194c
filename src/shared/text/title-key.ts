import { nameKey } from './name-key';

/** A title of a column without what staff write around it: blanks, a star, "（选填）". */
export function titleKey(title: string): string {
  return nameKey(title)
    .replace(/[([{（【〔].*$/, '')
    .replace(/[*:：]/g, '');
}
