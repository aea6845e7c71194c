import { useCareMode } from './use-care-mode';

/** "你" becomes "您" in care mode; "你们" stays. */
export const politely = (text: string): string => text.replace(/你(?!们)/g, '您');

/** Words for this reader: in care mode she is spoken to as an elder. */
export function usePolite(): (text: string) => string {
  const { care } = useCareMode();
  return care ? politely : (text) => text;
}
