import { useEffect } from 'react';
import { isWeapp } from '@client/ui/aria';

/** The browser's title and history: of a discreet page nothing that tells what it is. */
export function usePageName(name: string): void {
  useEffect(() => {
    if (!isWeapp) document.title = name;
  }, [name]);
}
