import { type DragEvent, useId, useRef, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/language.tsx';
import { formatBytes } from '../ui/number.ts';
import { messages } from './messages.ts';

const accepted =
  '.txt,.html,.htm,.docx,.doc,.xlsx,.xls,.pdf,text/plain,text/html,application/pdf,application/msword,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.ms-excel,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Takes files by drag and drop or by the file picker. */
export function DropZone({ maxUpload, onFiles }: { maxUpload: number; onFiles: (files: readonly File[]) => void }) {
  const { say, language } = useLanguage();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button within is the first.
    <div
      className={`drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="file" size={28} />
      <p>
        {say(messages.dropHere)} <span className="quiet">{say(messages.or)}</span>
      </p>
      <label htmlFor={id} className="button primary">
        {say(messages.pickFile)}
      </label>
      <input
        ref={input}
        id={id}
        className="unseen"
        type="file"
        multiple
        accept={accepted}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <p className="small quiet">{say(messages.limit, { size: formatBytes(maxUpload, language) })}</p>
    </div>
  );
}
