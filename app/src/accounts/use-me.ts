import { useQuery } from '@tanstack/react-query';
import type { May } from '../ui/may.tsx';
import { basePath, request } from '../ui/request.ts';
import type { Me } from './contract.ts';

/** Who is signed in, and what that one may do somewhere. In the demonstration everything may be done. */
export const useMe = () =>
  useQuery({ queryKey: ['me'], queryFn: () => request<Me>('me', { own: true }), staleTime: 60_000 });

/** Whether something may be offered; what the server refuses it refuses anyway. A visitor who may begin is offered to. */
export function useMayOfAccount(): May {
  const { data } = useMe();
  if (basePath === '/demo/') return () => true;
  return (permission) =>
    data !== undefined &&
    ((data.may as readonly string[]).includes(permission) || (data.account === null && data.firstAccount === 'open'));
}
