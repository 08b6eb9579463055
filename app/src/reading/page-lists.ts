import type { Check, Fact, Figure } from '@dondoc/reader';
import { type Language, pick } from '../platform/language.ts';
import { formatComputation } from '../ui/number.ts';
import { formatPeriod } from '../ui/period.ts';
import { firmnessNames, writeMeasured } from '../ui/quantity-words.ts';
import { about, explanationOf } from './about.ts';
import { html, type Markup } from './markup.ts';
import { either, labels, messageOf, statuses, statusOrder } from './messages.ts';
import { pageWords, typeHeads } from './page-messages.ts';
import type { Shown } from './page-text.ts';

/** The facts, kind after kind, each with its words, what it says and why it was read. */
export function factList(shown: Shown): Markup {
  const { reading, language } = shown;
  const kinds = Object.keys(typeHeads).map((type) => reading.facts.filter((fact) => fact.type === type));
  return html`<section><h2>${pick(pageWords.facts, language)} (${reading.facts.length})</h2>
${kinds.filter((facts) => facts.length > 0).map((facts) => kind(facts, shown))}</section>`;
}

function kind(facts: readonly Fact[], shown: Shown): Markup {
  const type = facts[0]?.type ?? '';
  return html`<h3 class="${type}"><span class="dot"></span>${either(typeHeads, type, shown.language)} (${facts.length})</h3>
<ul>${facts.map((fact) => one(fact, shown))}</ul>
`;
}

function one(fact: Fact, { text, language, prefix }: Shown): Markup {
  const words = text.slice(...fact.span).replace(/\s+/gu, ' ');
  const why = explanationOf(fact, text, language);
  const said = fact.type === 'figure' ? figure(fact, language) : html`${about(fact, language)}`;
  return html`<li id="${prefix}${fact.id}"><a class="words" lang="vi" href="#${prefix}w-${fact.id}">${words}</a> <span class="said">${said}</span>${why && html`<small>${pick(pageWords.because, language)}${why}</small>`}</li>
`;
}

/** "Thu ngân sách: trên 84 tỷ đồng · xã Nà Mòn · năm 2023", what is not written dashed. */
function figure(fact: Figure, language: Language): Markup {
  const [value, valueHigh] = Array.isArray(fact.value) ? fact.value : [fact.value, null];
  const { attribute, unit, of, bound = 'exact', role, place, period, inferred = [] } = fact;
  const measured = writeMeasured({ attribute, value, valueHigh, unit, of, bound }, language);
  const field = (name: string, words: string): Markup =>
    inferred.includes(name)
      ? html` · <span class="inferred" title="${pick(pageWords.unsure, language)}">${words}</span>`
      : html` · ${words}`;
  return html`${fact.indicator}: <b>${measured.long}</b>${role && html` · ${pick(firmnessNames[role], language)}`}${place && field('place', place)}${period && field('period', formatPeriod(period, language))}`;
}

/** The checks, what does not agree first. */
export function checkList(shown: Shown): Markup {
  const { reading, language } = shown;
  const { checks } = reading;
  const groups = statusOrder.map((status) => checks.filter((check) => check.status === status));
  return html`<section class="checks"><h2>${pick(pageWords.checks, language)} (${checks.length})</h2>
${checks.length === 0 && html`<p class="quiet">${pick(labels.noChecks, language)}</p>`}
${groups.filter((group) => group.length > 0).map((group) => status(group, shown))}</section>`;
}

function status(checks: readonly Check[], shown: Shown): Markup {
  const { language, prefix, reading, text } = shown;
  const name = checks[0]?.status ?? '';
  const words = new Map(reading.facts.map((fact) => [fact.id, text.slice(...fact.span).replace(/\s+/gu, ' ')]));
  const links = (check: Check) =>
    check.facts.map((id) => html`<a class="words" lang="vi" href="#${prefix}w-${id}">${words.get(id)}</a> `);
  return html`<h3 class="${name}"><span class="dot"></span>${either(statuses, name, language)} (${checks.length})</h3>
<ul>${checks.map(
    (
      check,
    ) => html`<li>${messageOf(check, language)}<br><em>${formatComputation(check.computation, language)}</em> <span class="rests">${links(check)}</span></li>
`,
  )}</ul>
`;
}
