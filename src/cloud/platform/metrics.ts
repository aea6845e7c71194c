import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  observeOperation(done: { domain: string; operation: string; code: string; ms: number }): void;
  /** Prometheus' text format. */
  text(): Promise<string>;
}

/** Counters of this process. Labels are names and codes only. */
export function createMetrics({ withProcess }: { withProcess: boolean }): Metrics {
  const registry = new Registry();
  if (withProcess) collectDefaultMetrics({ register: registry });
  const operations = new Histogram({
    name: 'operation_seconds',
    help: 'Time of an operation by its result',
    labelNames: ['domain', 'operation', 'code'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return {
    observeOperation: ({ domain, operation, code, ms }) => {
      const shown = domain === 'protection' ? 'any' : operation;
      operations.observe({ domain, operation: shown, code }, ms / 1000);
    },
    text: () => registry.metrics(),
  };
}
