import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createMetrics, type Metrics } from './metrics.server.ts';

/** What is told of a request: the pattern that answered it ("/api/documents/:id"), never its path. */
export interface MeasuredRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

export interface MeasuredTransaction {
  readonly ledger: string;
  readonly mode: 'read' | 'write';
  readonly saved: boolean;
  /** How often it was run again. */
  readonly again: number;
  readonly seconds: number;
}

export interface Measures extends Pick<Metrics, 'gauge' | 'histogram' | 'text'> {
  readonly request: (seen: MeasuredRequest) => void;
  readonly transaction: (seen: MeasuredTransaction) => void;
  stop(): void;
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** What every program with a database and an HTTP door measures; who knows the slices adds theirs by `gauge` and `histogram`. */
export function createMeasures(version: string): Measures {
  const metrics = createMetrics();
  metrics.gauge('dondoc_info', 'The program that runs.', () => [[{ version, node: process.versions.node }, 1]]);
  const requests = metrics.histogram(
    'dondoc_http_request_duration_seconds',
    'Requests and how long they took to be answered, by the pattern of their route.',
    ['method', 'route', 'status'],
  );
  const transactions = metrics.histogram(
    'dondoc_database_transaction_duration_seconds',
    'Transactions and how long they took, with all their attempts.',
    ['ledger', 'mode', 'outcome'],
  );
  const retries = metrics.counter(
    'dondoc_database_transaction_retries_total',
    'How often a transaction was run again after a conflict or a lost connection.',
    ['ledger', 'mode'],
  );
  const stop = measureProcess(metrics);
  return {
    ...metrics,
    request: ({ method, route, status, seconds }) =>
      requests({ method: methods.has(method) ? method : 'other', route, status: String(status) }, seconds),
    transaction: ({ ledger, mode, saved, again, seconds }) => {
      transactions({ ledger, mode, outcome: saved ? 'done' : 'failed' }, seconds);
      retries({ ledger, mode }, again);
    },
    stop,
  };
}

const resolution = 20;

function measureProcess(metrics: Metrics): () => void {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  // The delay is that of a timer, which is itself due after `resolution` milliseconds.
  const lag = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - resolution / 1e3) || 0;
  metrics.gauge('dondoc_event_loop_lag_seconds', 'How late the event loop was, since this was last asked.', () => {
    const parts = { '0.5': delay.percentile(50), '0.99': delay.percentile(99), '1': delay.max };
    delay.reset();
    return Object.entries(parts).map(([quantile, value]) => [{ quantile }, lag(value)]);
  });
  metrics.gauge('process_resident_memory_bytes', 'Memory that the process occupies.', () => [
    [{}, process.memoryUsage.rss()],
  ]);
  metrics.gauge('dondoc_heap_used_bytes', 'Memory in which the program keeps its objects.', () => [
    [{}, process.memoryUsage().heapUsed],
  ]);
  metrics.count('process_cpu_seconds_total', 'Time of the processor that the process used.', () => {
    const { user, system } = process.cpuUsage();
    return [[{}, (user + system) / 1e6]];
  });
  const started = Math.round(Date.now() / 1000 - process.uptime());
  metrics.gauge('process_start_time_seconds', 'When the process was started, in seconds since 1970.', () => [
    [{}, started],
  ]);
  return () => void delay.disable();
}
