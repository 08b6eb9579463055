import './ui/fonts.ts';
import './ui/theme.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/table.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Route, Router, Switch } from 'wouter';
import { AccountMenu } from './accounts/account-menu.tsx';
import { SignInGate } from './accounts/gate.tsx';
import { useMayOfAccount, useMe } from './accounts/use-me.ts';
import { OverviewPage } from './areas/overview.page.tsx';
import { DemonstrationBanner, useLedgerAtStart } from './demonstration/banner.tsx';
import { AnnounceProvider } from './ui/announce.tsx';
import { KeyboardProvider } from './ui/keys.tsx';
import { LanguageProvider } from './ui/language.tsx';
import { MayProvider } from './ui/may.tsx';
import { NotFoundPage } from './ui/not-found.page.tsx';
import { basePath, RequestProblem } from './ui/request.ts';
import { type NavigationItem, Shell } from './ui/shell.tsx';
import { Boundary, Broken, Loading } from './ui/states.tsx';

/** The browser's composition root: the only file that knows every slice's screens and panels. */

const DocumentsPage = lazy(() => import('./documents/list.page.tsx'));
const NewDocumentPage = lazy(() => import('./documents/new.page.tsx'));
const AreasPage = lazy(() => import('./areas/tree.page.tsx'));
const AccountsPage = lazy(() => import('./accounts/list.page.tsx'));
const AccountPage = lazy(() => import('./accounts/account.page.tsx'));
const AuditPage = lazy(() => import('./audit/list.page.tsx'));
const PersonsPage = lazy(() => import('./persons/find.page.tsx'));
const OwnAccountPage = lazy(() => import('./accounts/own.page.tsx'));
const SignInPage = lazy(() => import('./accounts/sign-in.page.tsx'));
const LinkPage = lazy(() => import('./accounts/link.page.tsx'));
const ReadingPage = lazy(() => import('./documents/reading.page.tsx'));
const AreaPage = lazy(async () => {
  const [{ AreaPage: Page }, ...panels] = await Promise.all([
    import('./areas/area.page.tsx'),
    import('./indicators/panel.tsx').then((slice) => slice.IndicatorsPanel),
    import('./documents/check-panel.tsx').then((slice) => slice.ChecksPanel),
    import('./recommendations/panel.tsx').then((slice) => slice.RecommendationsPanel),
    import('./directives/panel.tsx').then((slice) => slice.DirectivesPanel),
    import('./limitations/panel.tsx').then((slice) => slice.LimitationsPanel),
    import('./meetings/panel.tsx').then((slice) => slice.MeetingsPanel),
  ]);
  return { default: ({ id }: { id: string }) => <Page id={id} panels={panels} /> };
});

const navigation: readonly NavigationItem[] = [
  { to: '/', label: { vi: 'Tổng quan', en: 'Overview' }, letter: 't', within: /^\/$|^\/areas\/./ },
  { to: '/documents', label: { vi: 'Văn bản', en: 'Documents' }, letter: 'v', within: /^\/documents(?!\/new)/ },
  { to: '/areas', label: { vi: 'Địa bàn', en: 'Areas' }, letter: 'b', within: /^\/areas$/ },
];
const handIn: NavigationItem = {
  to: '/documents/new',
  label: { vi: 'Nộp văn bản', en: 'Hand in' },
  letter: 'n',
  within: /^\/documents\/new/,
};

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) =>
        count < 2 && !(error instanceof RequestProblem && error.status >= 400 && error.status < 500),
    },
  },
});

/** An address cut off in a mail leads to no page rather than to a complaint of the server. */
const isId = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

function Screens() {
  const may = useMayOfAccount();
  const { data: me, isPending } = useMe();
  const told = !me || me.account !== null || me.firstAccount !== 'made';
  if (useLedgerAtStart(isPending ? undefined : told) === 'leaving') return null;
  const action = may('document.hand-in') ? handIn : null;
  return (
    <MayProvider value={may}>
      <Shell navigation={navigation} action={action} banner={<DemonstrationBanner />} account={<AccountMenu />}>
        <Boundary fallback={<Broken />}>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/">
                <OverviewPage />
              </Route>
              <Route path="/areas">
                <AreasPage />
              </Route>
              <Route path="/areas/:id">
                {({ id }) => (isId(id) ? <AreaPage id={id} key={id} /> : <NotFoundPage />)}
              </Route>
              <Route path="/documents">
                <DocumentsPage />
              </Route>
              <Route path="/documents/new">
                <NewDocumentPage />
              </Route>
              <Route path="/documents/:id">
                {({ id }) => (isId(id) ? <ReadingPage id={id} key={id} /> : <NotFoundPage />)}
              </Route>
              <Route path="/accounts">
                <AccountsPage />
              </Route>
              <Route path="/accounts/:id">
                {({ id }) => (isId(id) ? <AccountPage id={id} key={id} /> : <NotFoundPage />)}
              </Route>
              <Route path="/audit">
                <AuditPage />
              </Route>
              <Route path="/persons">
                <PersonsPage />
              </Route>
              <Route path="/me">
                <OwnAccountPage />
              </Route>
              <Route path="/sign-in">
                <SignInPage />
              </Route>
              <Route path="/link">
                <LinkPage />
              </Route>
              <Route path="/first-account">
                <LinkPage first />
              </Route>
              <Route>
                <NotFoundPage />
              </Route>
            </Switch>
          </Suspense>
        </Boundary>
      </Shell>
    </MayProvider>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={client}>
        <AnnounceProvider>
          <KeyboardProvider>
            <Router base={basePath.replace(/\/$/, '')}>
              <Screens />
              <SignInGate />
            </Router>
          </KeyboardProvider>
        </AnnounceProvider>
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
