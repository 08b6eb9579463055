import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Text } from '../ui/language.tsx';
import { formatBytes } from '../ui/number.ts';
import { RequestProblem } from '../ui/request.ts';
import type { HandedIn } from './contract.ts';
import { messages } from './messages.ts';
import { upload } from './upload.ts';

export type Arrival = {
  readonly id: number;
  readonly file: File;
} & (
  | { readonly state: 'waiting' | 'working' }
  | { readonly state: 'sending'; readonly percent: number }
  | { readonly state: 'done'; readonly answer: HandedIn }
  | { readonly state: 'failed'; readonly sentence: Text }
);

/** Files on their way in, one after another; each ends as a document or as a sentence that says why not. */
export function useIntake(options: { maxUpload: number; replaces?: string; reason?: string }) {
  const client = useQueryClient();
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const count = useRef(0);
  const chain = useRef(Promise.resolve());
  const latest = useRef(options);
  latest.current = options;

  const hand = useCallback(
    (files: readonly File[]): Promise<readonly (HandedIn | null)[]> => {
      const fresh = files.map((file): Arrival => {
        count.current += 1;
        const wrong = faultOf(file, latest.current.maxUpload);
        return wrong
          ? { id: count.current, file, state: 'failed', sentence: wrong }
          : { id: count.current, file, state: 'waiting' };
      });
      setArrivals((all) => [...all, ...fresh]);
      const set = (next: Arrival) => setArrivals((all) => all.map((each) => (each.id === next.id ? next : each)));
      const answers = fresh.map((arrival) => {
        if (arrival.state === 'failed') return Promise.resolve(null);
        const { id, file } = arrival;
        const answer = chain.current.then(async () => {
          const { replaces, reason } = latest.current;
          const onSent = (percent: number) =>
            set(percent < 100 ? { id, file, state: 'sending', percent } : { id, file, state: 'working' });
          try {
            const handed = await upload(file, { onSent, ...(replaces && { replaces }), ...(reason && { reason }) });
            set({ id, file, state: 'done', answer: handed });
            return handed;
          } catch (error) {
            const sentence = error instanceof RequestProblem ? error.sentence : messages.failed;
            set({ id, file, state: 'failed', sentence });
            return null;
          }
        });
        chain.current = answer.then(() => {});
        return answer;
      });
      return Promise.all(answers).then((all) => {
        void client.invalidateQueries({ queryKey: ['documents'] });
        return all;
      });
    },
    [client],
  );
  return { arrivals, hand };
}

/** What is wrong before anything is sent. */
function faultOf(file: File, maxUpload: number): Text | null {
  if (file.size === 0) return messages.emptyFile;
  if (file.size <= maxUpload) return null;
  const fill = (language: 'vi' | 'en') =>
    messages.tooLarge[language]
      .replace('{size}', formatBytes(file.size, language))
      .replace('{limit}', formatBytes(maxUpload, language));
  return { vi: fill('vi'), en: fill('en') };
}
