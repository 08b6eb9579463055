import { expect, it } from 'vitest';
import { createMetrics } from './metrics.server.ts';

it('writes what Prometheus reads', async () => {
  const metrics = createMetrics();
  const poured = metrics.counter('tea_total', 'Cups.', ['kind']);
  const took = metrics.histogram('tea_seconds', 'How long.', ['kind'], [0.5, 1]);
  metrics.gauge('kettles', 'On the stove.', async () => [[{}, 2]]);
  metrics.gauge('leaves', 'Left.', () => {
    throw new Error('the tin cannot be opened');
  });
  poured({ kind: 'sen' });
  poured({ kind: 'sen' }, 2);
  poured({ kind: 'a"b\\c\nd' }, 0);
  for (const seconds of [0.25, 0.5, 0.75, 4]) took({ kind: 'sen' }, seconds);
  expect(await metrics.text()).toBe(`# HELP tea_total Cups.
# TYPE tea_total counter
tea_total{kind="sen"} 3
tea_total{kind="a\\"b\\\\c\\nd"} 0
# HELP tea_seconds How long.
# TYPE tea_seconds histogram
tea_seconds_bucket{kind="sen",le="0.5"} 2
tea_seconds_bucket{kind="sen",le="1"} 3
tea_seconds_bucket{kind="sen",le="+Inf"} 4
tea_seconds_sum{kind="sen"} 5.5
tea_seconds_count{kind="sen"} 4
# HELP kettles On the stove.
# TYPE kettles gauge
kettles 2
# HELP leaves Left.
# TYPE leaves gauge
`);
});
