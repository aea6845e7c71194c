import { domains } from './domains';
import { platformRetention } from './platform/retention/platform-retention';
import type { RetentionRule } from './platform/retention/retention';

/** Every rule there is. Domains first: their rows point at the platform's. */
export const allRetention: readonly RetentionRule[] = [
  ...domains.flatMap(({ retention }) => retention),
  ...platformRetention,
];
