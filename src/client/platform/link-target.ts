import { domains } from '@client/domains';
import type { AppLink } from '@shared/contract/app-link';
import { linkedPages, type LinkedPage } from '@shared/content/linked-pages';
import { tabAddress, tabs } from './tabs';

const addresses: Record<string, ((link: never) => string) | undefined> = Object.assign(
  {},
  ...domains.map(({ links }) => links),
);
const pages: Partial<Record<LinkedPage, string>> = Object.assign(
  {},
  ...domains.map(({ linkedPages: own = {} }) => own),
);

/** The page that shows what a link leads to; null for a telephone number. */
export function addressOf(link: AppLink): string | null {
  if (link.to === 'telephone') return null;
  if (link.to === 'page') return addressOfPage(link.page);
  // The key is the link's own kind, so the function is the one for this link.
  return addresses[link.to]?.(link as never) ?? null;
}

function addressOfPage(page: LinkedPage): string | null {
  const tab = tabs.find((name) => name === page);
  return tab ? tabAddress(tab) : (pages[page] ?? null);
}

/** Pages that a text may lead to and that no domain has: none, says a test. */
export const strayPages = linkedPages.filter((page) => addressOfPage(page) === null);
