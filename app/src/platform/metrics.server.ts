/**
 * Measurements in the text format of Prometheus (0.0.4), without a dependency:
 *
 *     const metrics = createMetrics();
 *     const took = metrics.histogram('dondoc_tea_seconds', 'How long tea took to draw.', ['kind']);
 *     took({ kind: 'green' }, 0.4);
 *     metrics.gauge('dondoc_kettles', 'Kettles on the stove.', () => [[{}, 2]]);
 *     await metrics.text();
 *
 * A label takes one of a few values that the program knows, never what a person wrote: no name, id, path or search.
 */
export type Labels<Name extends string = string> = Readonly<Record<Name, string>>;
export type Sample = readonly [labels: Labels, value: number];

export interface Metrics {
  counter<Name extends string>(
    name: string,
    help: string,
    labels: readonly Name[],
  ): (labels: Labels<Name>, by?: number) => void;
  histogram<Name extends string>(
    name: string,
    help: string,
    labels: readonly Name[],
    bounds?: readonly number[],
  ): (labels: Labels<Name>, seconds: number) => void;
  /** What is looked up when it is asked for. */
  gauge(name: string, help: string, read: () => readonly Sample[] | Promise<readonly Sample[]>): void;
  /** What only grows, and is counted by somebody else. */
  count(name: string, help: string, read: () => readonly Sample[]): void;
  text(): Promise<string>;
}

const standingBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function createMetrics(): Metrics {
  const families: (() => Promise<string>)[] = [];
  const family = (name: string, help: string, type: string, lines: () => string | Promise<string>) => {
    const head = `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;
    families.push(async () => head + (await lines()));
  };
  const looked = (type: string): Metrics['gauge'] => {
    return (name, help, read) =>
      family(name, help, type, async () => {
        // What cannot be looked up now is absent, which a rule can ask for; the other measurements are still told.
        const samples = await Promise.resolve()
          .then(read)
          .catch(() => []);
        return samples.map(([labels, value]) => line(name, labels, value)).join('');
      });
  };
  return {
    counter: (name, help) => {
      const sums = new Map<string, { labels: Labels; sum: number }>();
      family(name, help, 'counter', () =>
        [...sums.values()].map(({ labels, sum }) => line(name, labels, sum)).join(''),
      );
      return (labels, by = 1) => {
        const found = sums.get(shown(labels));
        if (found) found.sum += by;
        else sums.set(shown(labels), { labels, sum: by });
      };
    },
    histogram: (name, help, _labels, bounds = standingBounds) => {
      const series = new Map<string, { labels: Labels; within: number[]; sum: number; count: number }>();
      family(name, help, 'histogram', () =>
        [...series.values()]
          .map(({ labels, within, sum, count }) => {
            let up = 0;
            const buckets = bounds.map((bound, at) => {
              up += within[at] ?? 0;
              return line(`${name}_bucket`, { ...labels, le: String(bound) }, up);
            });
            const all = line(`${name}_bucket`, { ...labels, le: '+Inf' }, count);
            return `${buckets.join('')}${all}${line(`${name}_sum`, labels, sum)}${line(`${name}_count`, labels, count)}`;
          })
          .join(''),
      );
      return (labels, seconds) => {
        const key = shown(labels);
        let found = series.get(key);
        if (found === undefined) {
          found = { labels, within: bounds.map(() => 0), sum: 0, count: 0 };
          series.set(key, found);
        }
        const at = bounds.findIndex((bound) => seconds <= bound);
        if (at >= 0) found.within[at] = (found.within[at] ?? 0) + 1;
        found.sum += seconds;
        found.count += 1;
      };
    },
    gauge: looked('gauge'),
    count: looked('counter'),
    text: async () => (await Promise.all(families.map((lines) => lines()))).join(''),
  };
}

function line(name: string, labels: Labels, value: number): string {
  return `${name}${shown(labels)} ${value}\n`;
}

/** `{method="GET",status="200"}` */
function shown(labels: Labels): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`,
  );
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
