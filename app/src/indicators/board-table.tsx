import { Fragment } from 'react';
import { BulletBar } from '../ui/bullet-bar.tsx';
import { useLanguage } from '../ui/language.tsx';
import { walk } from '../ui/list-walk.ts';
import { formatPeriod } from '../ui/period.ts';
import { Popover } from '../ui/popover.tsx';
import { aspectNames, writeMeasured } from '../ui/quantity-words.ts';
import { SourceList } from '../ui/source-list.tsx';
import { Cited } from './cited.tsx';
import type { Observation } from './contract.ts';
import type { BoardLine } from './lines.ts';
import { messages, sectorNames } from './messages.ts';

const sectors = ['economy', 'society', 'security', 'party', 'other'] as const;

/** The board as a table at full width, as a list at 375 px. Every number leads to its words. */
export function BoardTable({ lines }: { lines: readonly BoardLine[] }) {
  const { say } = useLanguage();
  const implied = lines.some((line) => line.impliedPlan);
  return (
    <>
      <table className="table folds tight board-table" onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">{say(messages.indicator)}</th>
            <th scope="col">{say(messages.period)}</th>
            <th scope="col" className="end">
              {say(messages.plan)}
            </th>
            <th scope="col" className="end">
              {say(messages.done)}
            </th>
            <th scope="col">{say(messages.ofPlan)}</th>
            <th scope="col" className="end">
              {say(messages.growth)}
            </th>
            <th scope="col">{say(messages.more)}</th>
            <th scope="col" className="end">
              {say(messages.source)}
            </th>
          </tr>
        </thead>
        {sectors.map((sector) => {
          const own = lines.filter((line) => (line.indicator?.sector ?? 'other') === sector);
          if (own.length === 0) return null;
          return (
            <Fragment key={sector}>
              <tbody>
                <tr className="group">
                  <th scope="rowgroup" colSpan={8}>
                    {say(sectorNames[sector])}
                  </th>
                </tr>
                {own.map((line) => (
                  <Line key={line.key} of={line} />
                ))}
              </tbody>
            </Fragment>
          );
        })}
      </table>
      {implied && <p className="small quiet">{say(messages.implied)}</p>}
    </>
  );
}

function Line({ of: line }: { of: BoardLine }) {
  const { say, language } = useLanguage();
  const name = line.indicator ? (language === 'vi' ? line.indicator.name : line.indicator.nameEn) : line.phrase;
  const unstated = (
    <span className="quiet" title={say(messages.notStated)}>
      <span aria-hidden="true">–</span>
      <span className="unseen">{say(messages.notStated)}</span>
    </span>
  );
  return (
    <tr>
      <th scope="row" title={line.phrase} lang={line.indicator ? language : 'vi'}>
        {name}
      </th>
      <td data-label={say(messages.period)} className={line.period ? 'small number bare' : 'empty-on-phone'}>
        {line.period ? formatPeriod(line.period, language) : unstated}
      </td>
      <td data-label={say(messages.plan)} className={`end${line.planned || line.impliedPlan ? '' : ' empty-on-phone'}`}>
        {line.planned ? (
          <Cited of={line.planned} />
        ) : line.impliedPlan ? (
          <Implied of={line} plan={line.impliedPlan} />
        ) : (
          unstated
        )}
      </td>
      <td data-label={say(messages.done)} className={`end${line.done ? '' : ' empty-on-phone'}`}>
        {line.done ? <Cited of={line.done} /> : unstated}
      </td>
      <td data-label={say(messages.ofPlan)} className={line.percent ? 'of-plan' : 'of-plan empty-on-phone'}>
        {line.percent && (
          <span>
            <BulletBar percent={Number(line.percent.value)} /> <Cited of={line.percent} />
          </span>
        )}
      </td>
      <td data-label={say(messages.growth)} className={line.growth ? 'end' : 'end empty-on-phone'}>
        {line.growth && <Cited of={line.growth} />}
      </td>
      <td data-label={say(messages.more)} className={line.others.length ? 'small' : 'small empty-on-phone'}>
        <span>
          {line.others.map((other) => (
            <span key={other.id} className="other-aspect">
              {other.attribute !== 'rank' && <span className="quiet">{say(aspectNames[other.attribute])} </span>}
              <Cited of={other} />
            </span>
          ))}
        </span>
      </td>
      <td
        data-label={say(messages.source)}
        className={line.sources.length > 1 ? 'end number' : 'end number empty-on-phone'}
      >
        <SourceList of={line.sources} />
      </td>
    </tr>
  );
}

/** A plan that no text states: italic, and how it was worked out a click away, each part a link to its words. */
function Implied({ of: { done, percent }, plan }: { of: BoardLine; plan: Observation }) {
  const { say, language } = useLanguage();
  const { brief } = writeMeasured(plan, language);
  return (
    <span className="computed number quiet" title={say(messages.impliedTitle)}>
      <Popover label={`${brief}*`} className="computed">
        <p>{say(messages.impliedTitle)}.</p>
        <p className="number">
          {done && <Cited of={done} />} ÷ {percent && <Cited of={percent} />} → <i>{brief}</i>
        </p>
      </Popover>
    </span>
  );
}
