import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useReducer, useRef } from 'react';
import { useAnnounce } from '../../ui/announce.tsx';
import { useSay } from '../../ui/language.tsx';
import { RequestProblem } from '../../ui/request.ts';
import { sentenceOf } from '../../ui/states.tsx';
import { documentKey, getDocument, postStep, type Step } from '../api.ts';
import type { DocumentDetail } from '../contract.ts';
import { apply } from './apply.ts';
import { differenceWords } from './difference.ts';
import { messages } from './messages.ts';

/**
 * The document in hand and the steps of the person over it. Steps show at once and go to the server one after another, each
 * at the version the one before made; where one fails, it and those behind it are taken back and the person is told.
 */
export function useDocument(id: string) {
  const say = useSay();
  const { tell } = useAnnounce();
  const client = useQueryClient();
  const key = useMemo(() => documentKey(id), [id]);
  const asked = useQuery({ queryKey: key, queryFn: () => getDocument(id), refetchOnWindowFocus: false });
  const queue = useRef<{ step: Step; done: (ok: boolean) => void }[]>([]);
  const running = useRef(false);
  const [tick, redraw] = useReducer((count: number) => count + 1, 0);

  const fail = useCallback(
    async (error: unknown, before: DocumentDetail | undefined) => {
      const waiting = queue.current;
      queue.current = [];
      for (const { done } of waiting) done(false);
      if (error instanceof RequestProblem && error.code === 'document-changed') {
        const fresh = await client.fetchQuery({ queryKey: key, queryFn: () => getDocument(id), staleTime: 0 });
        tell(`${say(messages.conflict)} ${before ? differenceWords(before, fresh, say) : ''}`, 'problem');
      } else tell(`${sentenceOf(error, say)} ${say(messages.takenBack)}`, 'problem');
    },
    [client, id, key, say, tell],
  );

  const drain = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    for (let first = queue.current[0]; first; first = queue.current[0]) {
      const base = client.getQueryData<DocumentDetail>(key);
      try {
        const answer = await postStep(id, first.step, base?.version ?? 0);
        // An answer that carries no facts only says that it was done.
        const whole = answer?.facts ? ({ ...base, ...answer } as DocumentDetail) : await getDocument(id);
        queue.current.shift();
        client.setQueryData(key, whole);
        first.done(true);
      } catch (error) {
        await fail(error, base).catch(() => {});
      }
      redraw();
    }
    running.current = false;
  }, [client, fail, id, key]);

  const step = useCallback(
    (next: Step) =>
      new Promise<boolean>((done) => {
        queue.current.push({ step: next, done });
        redraw();
        void drain();
      }),
    [drain],
  );

  const document = useMemo(() => {
    void tick;
    return asked.data && queue.current.reduce((shown, each) => apply(shown, each.step), asked.data);
  }, [asked.data, tick]);
  return { asked, document, step, busy: queue.current.length > 0 };
}
