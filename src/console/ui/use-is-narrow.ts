import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 719px)';

/** A phone's width: tables become cards. The same figure stands in `theme/console.css`. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = matchMedia(narrow);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => matchMedia(narrow).matches,
  );
}
