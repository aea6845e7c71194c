import type { AppContract } from './app-contract';

/**
 * The key under which a client keeps the answers of an operation: domain, operation, and what was asked.
 * A shorter one names all that begin with it, to invalidate them.
 */
export function queryKey<
  Domain extends keyof AppContract,
  Operation extends keyof AppContract[Domain],
>(domain: Domain, operation?: Operation, ...asked: readonly unknown[]): readonly unknown[] {
  return operation === undefined ? [domain] : [domain, operation, ...asked];
}
