import type { ArticleCard } from '@shared/content/views';

export interface ArticleList {
  items: ArticleCard[];
  next: string | null;
}

/** Whether what was stored still has the shape of a page. */
export function isPage(stored: unknown): stored is ArticleList {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'items' in stored &&
    Array.isArray(stored.items) &&
    'next' in stored
  );
}
