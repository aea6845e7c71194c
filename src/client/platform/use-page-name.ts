import { useEffect } from 'react';
import { isWeapp } from '@client/ui/aria';

/** The browser's title and history. Null leaves what stands there: a discreet page gives itself no name. */
export function usePageName(name: string | null): void {
  useEffect(() => {
    if (!isWeapp && name !== null) document.title = name;
  }, [name]);
}
