import { useLanguage } from '../ui/language.tsx';
import { formatInteger } from '../ui/number.ts';
import { formatPeriod } from '../ui/period.ts';
import { SourceLink } from '../ui/source.tsx';
import { Strip } from '../ui/strip.tsx';
import type { Observation } from './contract.ts';
import { attainmentStrips, standing } from './lines.ts';
import { messages } from './messages.ts';

const STRIPS = 3;

/** The counts that the strips show, which the table need not repeat. */
export function countsInStrips(counts: readonly Observation[]): ReadonlySet<string> {
  const shown = attainmentStrips(counts).slice(0, STRIPS);
  return new Set(shown.flatMap(({ classes }) => classes.map(({ id }) => id)));
}

/** How many of how many targets: the newest count, its classes in one strip that adds up. */
export function Attainment({ counts }: { counts: readonly Observation[] }) {
  const { say, language } = useLanguage();
  const strips = attainmentStrips(counts);
  if (strips.length === 0) return null;
  const n = (value: number | string) => formatInteger(Number(value), language);
  return (
    <div className="attainment">
      {strips.slice(0, STRIPS).map(({ key, of, classes, left }) => {
        const first = classes[0];
        return (
          <div key={key}>
            <p className="small quiet">
              {say(messages.attainment)}
              {first?.period && `, ${formatPeriod(first.period, language)}`}: {say(messages.whole, { of: n(of) })}{' '}
              {first?.unit}
            </p>
            <Strip
              label={say(messages.stripLabel, { of: n(of) })}
              classes={[
                ...classes.map((each) => ({
                  key: each.id,
                  count: Number(each.value),
                  kind: standing(each.phrase),
                  label: (
                    <span>
                      <SourceLink of={each.source}>
                        <strong>{n(each.value)}</strong>
                      </SourceLink>{' '}
                      <span lang="vi">{each.phrase}</span>
                    </span>
                  ),
                })),
                ...(left > 0
                  ? [
                      {
                        key: 'left',
                        count: left,
                        kind: 'unknown' as const,
                        label: (
                          <span className="quiet">
                            {n(left)} {say(messages.leftOver)}
                          </span>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </div>
        );
      })}
    </div>
  );
}
