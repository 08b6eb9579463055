import { explain, read } from '@dondoc/reader';
import { areaNames } from '@dondoc/reader/area-names';
import { secrecyMark } from '../secrecy.ts';
import type { Answer, Question } from './answer.ts';

/** Reads in the browser, beside the page: what is typed stays smooth, and nothing of it leaves the machine. */
self.onmessage = ({ data }: MessageEvent<Question>) => {
  const { id, text } = data;
  const mark = secrecyMark(text)?.mark ?? null;
  self.postMessage(mark ? { id, mark, facts: [], checks: [] } : { id, mark, ...reading(text) });
};

function reading(text: string): Pick<Answer, 'facts' | 'checks'> {
  const { facts, checks } = read(text, { areaNames, explain: true });
  return {
    facts: facts.map((fact) => ({
      id: fact.id,
      type: fact.type,
      span: fact.span,
      inferred: Boolean(fact.inferred?.length),
      words: fact.because?.words ?? [],
      why: explain(fact, text) ?? { vi: '', en: '' },
    })),
    checks,
  };
}
