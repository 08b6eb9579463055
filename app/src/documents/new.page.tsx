import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useAnnounce } from '../ui/announce.tsx';
import { Field } from '../ui/field.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Title } from '../ui/title.tsx';
import { documentKey, getDocument, getStatus } from './api.ts';
import { Arrivals } from './arrivals.tsx';
import type { HandedIn } from './contract.ts';
import { DropZone } from './drop-zone.tsx';
import { messages } from './messages.ts';
import { PasteForm } from './paste-form.tsx';
import { useIntake } from './use-intake.ts';
import './intake.css';

/** Handing in: by file or by words; with `?replaces=` the correction of another document. */
export default function NewDocumentPage() {
  const { say } = useLanguage();
  const { tell } = useAnnounce();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const replaces = search.get('replaces') ?? undefined;
  const [reason, setReason] = useState('');
  const status = useQuery({ queryKey: ['status'], queryFn: getStatus });
  const maxUpload = status.data?.maxUpload ?? 50 * 1024 * 1024;
  const { arrivals, hand } = useIntake({ maxUpload, ...(replaces && { replaces }), ...(reason && { reason }) });

  const arrive = ({ document, recognised }: HandedIn) => {
    if (recognised) tell(say(messages.recognised));
    navigate(`/documents/${document.id}`);
  };
  const take = async (files: readonly File[]) => {
    const answers = await hand(files);
    const only = answers.length === 1 ? answers[0] : null;
    if (only) arrive(only);
  };
  useDropOnPage();
  return (
    <div className="page narrow">
      <Title>{say(replaces ? messages.correctTitle : messages.hand)}</Title>
      <div>
        <h1>{say(replaces ? messages.correctTitle : messages.hand)}</h1>
        <p className="quiet">{say(replaces ? messages.correctLead : messages.handLead)}</p>
      </div>
      {replaces && <Corrected id={replaces} />}
      {replaces && (
        <Field label={say(messages.reason)}>
          <input className="input" value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      )}
      <DropZone maxUpload={maxUpload} onFiles={(files) => void take(files)} />
      <Arrivals arrivals={arrivals} />
      <PasteForm replaces={replaces} reason={replaces ? reason.trim() : ''} onDone={arrive} />
    </div>
  );
}

function Corrected({ id }: { id: string }) {
  const { say } = useLanguage();
  const asked = useQuery({ queryKey: documentKey(id), queryFn: () => getDocument(id) });
  return asked.data ? <p className="corrected">{say(messages.corrected, { title: asked.data.title })}</p> : null;
}

/** A file dropped beside the zone must not replace the page. */
function useDropOnPage() {
  useEffect(() => {
    const stop = (event: DragEvent) => event.preventDefault();
    window.addEventListener('dragover', stop);
    window.addEventListener('drop', stop);
    return () => {
      window.removeEventListener('dragover', stop);
      window.removeEventListener('drop', stop);
    };
  }, []);
}
