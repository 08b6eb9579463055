import { apiAddress, problemOf, unreachable } from '../ui/request.ts';
import type { HandedIn } from './contract.ts';

/** Sends a file as it is; XMLHttpRequest, as fetch does not tell how far a body is sent. */
export function upload(
  file: File,
  { replaces, reason, onSent }: { replaces?: string; reason?: string; onSent: (percent: number) => void },
): Promise<HandedIn> {
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
      if (sending.status >= 400) return reject(problemOf(sending.status, sending.responseText));
      try {
        resolve(JSON.parse(sending.responseText) as HandedIn);
      } catch {
        reject(problemOf(500, sending.responseText));
      }
    };
    sending.send(form);
  });
}
