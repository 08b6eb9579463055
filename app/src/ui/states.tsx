import { Component, type ReactNode } from 'react';
import { useSay } from './language.tsx';
import { messages } from './messages.ts';
import { RequestProblem } from './request.ts';
import './states.css';

/** Nothing there yet: says so, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children}
    </div>
  );
}

/** Shown after a moment only, so that a quick answer does not flicker. */
export function Loading() {
  return (
    <p className="state loading" role="status">
      {useSay()(messages.loading)}
    </p>
  );
}

/** To ask again changes nothing where something is not there, or not for whoever asks. */
const lasting = (error: unknown) => error instanceof RequestProblem && [403, 404, 410].includes(error.status);

export function Failure({ error, again }: { error: unknown; again?: () => void }) {
  const say = useSay();
  return (
    <div className="state" role="alert">
      <p className="state-title">{sentenceOf(error, say)}</p>
      {again && !lasting(error) && (
        <button type="button" className="button" onClick={again}>
          {say(error instanceof RequestProblem && error.status === 401 ? messages.signIn : messages.again)}
        </button>
      )}
    </div>
  );
}

/** Why a step was refused, beside what was asked for; nothing where it was not. */
export function Wrong({ error }: { error: unknown }) {
  const say = useSay();
  if (!error) return null;
  return (
    <p role="alert" className="wrong">
      {sentenceOf(error, say)}
    </p>
  );
}

/** What a person is told about an error: the problem's own sentence where there is one. */
export function sentenceOf(error: unknown, say: ReturnType<typeof useSay>): string {
  return error instanceof RequestProblem ? say(error.sentence) : say(messages.brokenDetail);
}

interface Asked {
  readonly fetchStatus?: 'fetching' | 'paused' | 'idle';
  readonly isPending: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** The three states of something asked from the server; `children` draws what came. */
export function Answer<Data>({
  of: asked,
  children,
}: {
  of: Asked & { readonly data: Data | undefined };
  children: (data: Data) => ReactNode;
}) {
  if (asked.data !== undefined) return children(asked.data);
  if (asked.error) return <Failure error={asked.error} again={() => void asked.refetch()} />;
  // The browser is offline: it goes on by itself when the network is back.
  if (asked.fetchStatus === 'paused') return <Offline />;
  return <Loading />;
}

function Offline() {
  const say = useSay();
  return (
    <p className="state" role="status">
      {say(messages.offline)}
    </p>
  );
}

/** A fault of one screen leaves the shell standing. */
export class Boundary extends Component<{ children: ReactNode; fallback: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

export function Broken() {
  const say = useSay();
  return (
    <div className="page">
      <h1>{say(messages.broken)}</h1>
      <p>{say(messages.brokenDetail)}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {say(messages.again)}
      </button>
    </div>
  );
}
