import type { ComponentType, ReactNode } from 'react';
import type { AuditLabels } from '@shared/contract/audit-labels';
import type { Role } from '@shared/organisation/roles';
import type { QueueItem } from '@shared/review/review-contract';

export interface ConsolePage {
  /** Below `/console`; `:id` matches a part of the address. */
  path: string;
  /** Stands in the browser's tab, and in the navigation. */
  title: string;
  /** Loaded when it is opened: `lazy(() => import(…))` makes it a chunk of its own. */
  page: ComponentType;
  /** In the navigation under `title`; pages without one are reached from others. */
  icon?: ReactNode;
  /** One of these roles, anywhere; everybody on the staff when left out. What is shown: the server decides. */
  roles?: readonly Role[];
}

/** A thing to be done, and the way to where it is done. */
export interface WaitingTask {
  key: string;
  /** "3", "99+"; for a day's activity the hour. */
  count: string;
  words: string;
  note: string | null;
  /** Where it is done; null: not in the console. */
  href: string | null;
  isLate: boolean;
}

export interface WaitingTasks {
  tasks: readonly WaitingTask[];
  isLoading: boolean;
  /** Null when nothing went wrong. */
  error: unknown;
  retry: () => void;
}

/** In the order of the first page: what is to be done, what comes next, how it goes. */
export const homeBands = ['to-do', 'coming', 'figures'] as const;

/** A part of the first page about the unit that is chosen. */
export interface HomeSection {
  band: (typeof homeBands)[number];
  roles: readonly Role[];
  section: ComponentType<{ unitId: string }>;
}

/** Something that is reviewed, as the one queue shows it. */
export interface ReviewedKind {
  /** As the domain names it to the cloud. */
  kind: string;
  /** What it is called, and its measure word: "活动", "场". */
  noun: string;
  measure: string;
  /** Who reviews it. */
  roles: readonly Role[];
  /** What is read and decided on. Loaded when it is opened. */
  panel: ComponentType<{ item: QueueItem }>;
}

/**
 * What a domain says of itself to the console: every domain exports one as `domain` from its
 * `domain.tsx`, and `domains.ts` lists them.
 */
export interface ConsoleDomain {
  name: string;
  /** In the order of the navigation; more particular addresses stand before those with `:id`. */
  pages: readonly ConsolePage[];
  /** A hook: what waits for her in a unit and below it. Asks for nothing where she has no role for it. */
  useWaiting?: (unitId: string) => WaitingTasks;
  reviewed?: readonly ReviewedKind[];
  home?: readonly HomeSection[];
  /** What she most often comes to do, as the button of the first page. */
  mainAction?: { title: string; href: string; roles: readonly Role[] };
  /** At the top of every page, beside who is signed in: small, and loaded with the first page. */
  topBar?: ComponentType;
  auditLabels: AuditLabels;
}
