import type { AppLink, LinkTo } from '@shared/contract/app-link';
import type { LinkedPage } from '@shared/content/linked-pages';
import type { Tab } from './platform/tabs';
import type { IconName } from './theme/icon-names';
import type { Tone } from './ui/show/tag';

/** A way into a domain. */
export interface Entry {
  name: string;
  icon: IconName;
  /** A page of the domain, or a tab: "/pages/activities/index". */
  address: string;
}

/** An entry in the service hall of the home page, found by the search as well. */
export interface ServiceEntry extends Entry {
  tone: Tone;
  /** Other words she may look for it with. */
  words: string;
}

/** A way on from the help page, offered to whoever is in need and not signed in. */
export interface HelpEntry extends Entry {
  note: string;
}

/** Dates of hers, next first (`{ items: [{ startsAt }] }`), that she asked to see on the home page. */
export interface HomeDates {
  operation: string;
  input: object;
  /** Where the line leads that says no more than "你有一个预约" and when. */
  address: string;
}

/**
 * What a domain says of itself to the app: every domain exports one as `domain` from its `domain.ts`,
 * and `domains.ts` lists them. It lies in the main package, which everybody loads first: at most 2 KB,
 * and nothing of the domain's code.
 */
export interface ClientDomain {
  /** The folder of its sub-package. */
  name: string;
  /** Folders below its `pages`. */
  pages: readonly string[];
  /** None of its pages may come into the browser's bar, its history or a reload. */
  isDiscreet?: true;
  /** Pages of which that is known when what they show is there; their addresses are told then. */
  mayBeDiscreet?: readonly string[];
  /** It is also built by itself, with the help page, for a host apart from the API (scripts/build-h5-alone.mjs). */
  standsAlone?: true;
  /**
   * A query that every user's app asks when it starts: the last two different values of a field of its
   * answer are kept, unread, under a name that says nothing (`platform/kept-on-start.ts`).
   */
  keptOnStart?: { operation: string; field: string; under: string };
  homeDates?: HomeDates;
  /** Tabs that fetch the sub-package as soon as they are shown. */
  preloadOn: readonly Tab[];
  services?: readonly ServiceEntry[];
  /** Ways on from the help page, under the numbers. */
  help?: readonly HelpEntry[];
  /** Rows of 我的 for whoever is signed in: what she has here. */
  mine?: readonly Entry[];
  /** Further down on 我的: settings, and what is kept about her. */
  settings?: readonly Entry[];
  /** The address of what a message or a text leads to. */
  links: { readonly [To in AppLink['to']]?: (link: LinkTo<To>) => string };
  linkedPages?: Partial<Record<LinkedPage, string>>;
}

/** The address of a page of a domain. */
export function pageOf(domain: string, page: string, query: Record<string, string> = {}): string {
  const fields = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  return `/domains/${domain}/pages/${page}/index${fields.length > 0 ? `?${fields.join('&')}` : ''}`;
}
