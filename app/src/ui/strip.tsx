import type { ReactNode } from 'react';
import './charts.css';

export interface StripClass {
  readonly key: string;
  readonly count: number;
  readonly label: ReactNode;
  readonly kind: 'met' | 'nearly' | 'partly' | 'short' | 'unknown';
}

/** A whole in classes that add up, each with its count; the list below says the same in words. */
export function Strip({ classes, label }: { classes: readonly StripClass[]; label: string }) {
  const whole = classes.reduce((sum, each) => sum + each.count, 0);
  let from = 0;
  return (
    <figure className="strip" aria-label={label}>
      <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {classes.map((each) => {
          const x = (from / whole) * 1000;
          from += each.count;
          const width = Math.max(2, (each.count / whole) * 1000 - 3);
          return <rect key={each.key} className={`strip-${each.kind}`} x={x} y="0" width={width} height="10" />;
        })}
      </svg>
      <ul>
        {classes.map((each) => (
          <li key={each.key} className={`strip-item ${each.kind}`}>
            {each.label}
          </li>
        ))}
      </ul>
    </figure>
  );
}
