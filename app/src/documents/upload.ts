import { passGate } from '../ui/gate.ts';
import { apiAddress, problemOf, unreachable } from '../ui/request.ts';
import type { HandedIn } from './contract.ts';

interface Asked {
  readonly replaces?: string;
  readonly reason?: string;
  readonly onSent: (percent: number) => void;
}

/** Sends a file as it is; XMLHttpRequest, as fetch does not tell how far a body is sent. */
export function upload(file: File, asked: Asked): Promise<HandedIn> {
  const { replaces, reason, onSent } = asked;
  return new Promise((resolve, reject) => {
    const form = new FormData();
    if (replaces) form.set('replaces', replaces);
    if (reason) form.set('reason', reason);
    form.set('file', file);
    const sending = new XMLHttpRequest();
    sending.open('POST', apiAddress('documents'));
    sending.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? Math.floor((loaded / total) * 100) : 0);
    sending.upload.onload = () => onSent(100);
    sending.onerror = () => reject(unreachable());
    sending.onload = () => {
      if (sending.status >= 400) {
        const problem = problemOf(sending.status, sending.responseText);
        void passGate(problem).then((passed) => (passed ? resolve(upload(file, asked)) : reject(problem)));
        return;
      }
      try {
        resolve(JSON.parse(sending.responseText) as HandedIn);
      } catch {
        reject(problemOf(500, sending.responseText));
      }
    };
    sending.send(form);
  });
}
