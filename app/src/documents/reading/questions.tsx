import type { Step } from '../api.ts';
import type { DocumentDetail } from '../contract.ts';
import { KindDialog } from './kind-dialog.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import type { useReading } from './use-reading.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** The one question that stands over the screen, if any. */
export function Questions({
  document,
  reading,
  step,
  onRecord,
  onWithdraw,
}: {
  document: DocumentDetail;
  reading: ReturnType<typeof useReading>;
  step: (step: Step) => Promise<boolean>;
  onRecord: () => void;
  onWithdraw: (reason: string) => void;
}) {
  const { question, held, filter, actions } = reading;
  const close = () => actions.setQuestion(null);
  if (question === 'confirm')
    return <RecordDialog document={document} step={step} onClose={close} onRecord={onRecord} />;
  if (question === 'withdraw') return <WithdrawDialog onClose={close} onWithdraw={onWithdraw} />;
  if (question === 'split' && held) return <SplitDialog fact={held} text={document.text} actions={actions} />;
  if (question === 'accept-kind' || question === 'reject-kind') {
    const kind = filter === 'all' || filter === 'check' ? (held?.body.type ?? 'figure') : filter;
    const decision = question === 'accept-kind' ? 'accepted' : 'rejected';
    return <KindDialog decision={decision} document={document} kind={kind} actions={actions} />;
  }
  return null;
}
