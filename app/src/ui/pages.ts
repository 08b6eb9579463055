import { useInfiniteQuery } from '@tanstack/react-query';
import { query, request } from './request.ts';

interface Page {
  readonly next: string | null;
}

/** A list that comes in pages, asked for as far as the reader wants to go. */
export function usePages<Answer extends Page>(path: string) {
  const asked = useInfiniteQuery({
    queryKey: ['pages', path],
    queryFn: ({ pageParam }) => request<Answer>(`${path}${query({ after: pageParam })}`),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
  return { ...asked, data: asked.data?.pages };
}
