import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** A gauge, read when metrics are collected. */
export interface Reading {
  /** In Prometheus' spelling, with its unit ("outbox_oldest_seconds"). */
  name: string;
  help: string;
  value: number;
  labels?: Readonly<Record<string, string>>;
}

export interface Metrics {
  observeOperation(done: { domain: string; operation: string; code: string; ms: number }): void;
  /** @param done route: the pattern of the path, never the path itself */
  observeRequest(done: { route: string; method: string; status: number; ms: number }): void;
  /** Called at each collection; must not throw. */
  watch(look: () => Promise<readonly Reading[]>): void;
  /** Prometheus' text format. */
  text(): Promise<string>;
}

/** Counters of this process. Labels are names and codes only. */
export function createMetrics({ withProcess }: { withProcess: boolean }): Metrics {
  const registry = new Registry();
  // Memory, CPU and the delay of the event loop among them.
  if (withProcess) collectDefaultMetrics({ register: registry });
  const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
  const operations = new Histogram({
    name: 'operation_seconds',
    help: 'Time of an operation by its result',
    labelNames: ['domain', 'operation', 'code'],
    buckets,
    registers: [registry],
  });
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests by route and status',
    labelNames: ['route', 'method', 'status'],
    registers: [registry],
  });
  const requestSeconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time of a request by route',
    labelNames: ['route'],
    buckets,
    registers: [registry],
  });
  const looks: (() => Promise<readonly Reading[]>)[] = [];
  const gauges = new Map<string, Gauge>();
  const gaugeOf = ({ name, help, labels }: Reading): Gauge => {
    const known = gauges.get(name);
    if (known) return known;
    const labelNames = Object.keys(labels ?? {});
    const gauge = new Gauge({ name, help, labelNames, registers: [registry] });
    gauges.set(name, gauge);
    return gauge;
  };
  const read = async () => {
    const readings = (await Promise.all(looks.map((look) => look()))).flat();
    // Drops the last value of a queue that is empty now.
    for (const gauge of gauges.values()) gauge.reset();
    for (const reading of readings) gaugeOf(reading).set({ ...reading.labels }, reading.value);
  };

  return {
    observeOperation: ({ domain, operation, code, ms }) =>
      operations.observe({ domain, operation, code }, ms / 1000),
    observeRequest: ({ route, method, status, ms }) => {
      requests.inc({ route, method, status: String(status) });
      requestSeconds.observe({ route }, ms / 1000);
    },
    watch: (look) => void looks.push(look),
    text: async () => {
      await read();
      return registry.metrics();
    },
  };
}
