import './charts.css';

/**
 * How far against a plan: a bar to `percent` of the plan's length, the plan a line across. Nothing is drawn that the number
 * beside it does not say, so it is hidden from screen readers.
 */
export function BulletBar({ percent }: { percent: number }) {
  const length = 100;
  const planAt = 72;
  const end = Math.max(0, Math.min(length, (percent / 100) * planAt));
  const beyond = (percent / 100) * planAt > length;
  return (
    <svg
      className="bullet"
      viewBox={`0 0 ${length} 12`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="bullet-track" x="0" y="4" width={planAt} height="4" />
      <rect className={percent >= 100 ? 'bullet-met' : 'bullet-short'} x="0" y="3" width={end} height="6" />
      {beyond && <path className="bullet-beyond" d="M95 1v10M98 1v10" />}
      <rect className="bullet-plan" x={planAt - 0.6} y="0" width="1.2" height="12" />
    </svg>
  );
}
