import type { Configuration } from 'openid-client';
import type { ProviderConfiguration } from '../platform/configuration.server.ts';
import type { Log } from '../platform/log.server.ts';
import { Problem } from '../platform/problem.ts';
import { isLoopback } from '../platform/settings.server.ts';
import { providerProblems as problems } from './provider-problems.ts';

/**
 * What is known of a provider holds for an hour for who is back, its keys as long as the library likes. Nobody is sent there by what is
 * older than some seconds: a provider that is down is told of here, and not by the browser.
 */
const KNOWN_MS = 3_600_000;
const FRESH_MS = 10_000;
const WAIT_SECONDS = 8;
/** By how much the clocks of an office may differ, in seconds. */
const TOLERANCE = 300;

/** What has to come back as it went out. */
export interface Kept {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

/** The office's own sign-in (OpenID Connect, authorization code with PKCE). It tells a subject, and nothing else is asked of it. */
export interface Provider {
  readonly name: string;
  /** Under which a subject of this provider is kept: the same word from another provider is somebody else. */
  readonly id: string;
  /** Where the browser goes; `again` asks for the password even of who is signed in there. */
  begin(redirectUri: string, again: boolean): Promise<{ url: string; kept: Kept }>;
  /** Who came back; `search` is the query of the address that the browser came back to. Throws a problem. */
  finish(search: string, kept: Kept): Promise<string>;
}

/** Nothing is asked of the provider before somebody wants to sign in there, so that the program starts while it is down. */
export function openProvider(setting: ProviderConfiguration, log: Log): Provider {
  const { issuer, clientId, clientSecret, name } = setting;
  const library = () => import('openid-client');
  let known: { readonly at: number; readonly configuration: Promise<Configuration> } | undefined;

  const discover = async (): Promise<Configuration> => {
    const client = await library();
    const plain = issuer.startsWith('http:');
    const execute = [client.enableNonRepudiationChecks, ...(plain ? [client.allowInsecureRequests] : [])];
    const configuration = await client.discovery(
      new URL(issuer),
      clientId,
      { [client.clockTolerance]: TOLERANCE },
      // As is usual (RFC 6749), unless the provider takes it in the form only.
      (server, of, body, headers) => {
        const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
        const way = ways.includes('client_secret_basic') ? client.ClientSecretBasic : client.ClientSecretPost;
        way(clientSecret)(server, of, body, headers);
      },
      { execute, timeout: WAIT_SECONDS, [client.customFetch]: asked },
    );
    return configuration;
  };
  const configured = (age: number): Promise<Configuration> => {
    if (known !== undefined && known.at + age > Date.now()) return known.configuration;
    const configuration = discover();
    const mine = { at: Date.now(), configuration };
    known = mine;
    // Whoever waits is told; whoever comes next asks anew.
    configuration.catch(() => {
      if (known === mine) known = undefined;
    });
    return configuration;
  };
  /** What went wrong, for the person; the log is told why, by codes and never by what was sent. */
  const refused = (error: unknown): Problem => {
    const problem = problemOf(error);
    log.warn({ issuer, problem: problem.code, reason: reasonsOf(error) }, 'the provider brought nobody in');
    return problem;
  };

  return {
    name,
    id: `oidc:${issuer}`,
    begin: async (redirectUri, again) => {
      try {
        const [client, configuration] = [await library(), await configured(FRESH_MS)];
        const verifier = client.randomPKCECodeVerifier();
        const kept = { state: client.randomState(), nonce: client.randomNonce(), verifier, redirectUri };
        const url = client.buildAuthorizationUrl(configuration, {
          ...{ scope: 'openid', redirect_uri: redirectUri, state: kept.state, nonce: kept.nonce },
          ...{ code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
          ...(again && { prompt: 'login' }),
        });
        return { url: url.href, kept };
      } catch (error) {
        throw refused(error);
      }
    },
    finish: async (search, { state, nonce, verifier, redirectUri }) => {
      try {
        const [client, configuration] = [await library(), await configured(KNOWN_MS)];
        const checks = {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        };
        const told = await client.authorizationCodeGrant(configuration, new URL(`${redirectUri}${search}`), checks);
        const subject = told.claims()?.sub ?? '';
        // OpenID Connect Core 2: ASCII, up to 255.
        if (!/^[\x20-\x7e]{1,255}$/.test(subject)) throw problems['provider-answer-wrong']();
        return subject;
      } catch (error) {
        throw refused(error);
      }
    },
  };
}

/** What goes to the provider goes to an address from the configuration, or to one that the provider there named, and is not read on the way. */
async function asked(url: string, init: object): Promise<Response> {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && !isLoopback(hostname)) throw problems['provider-answer-wrong']();
  const response = await fetch(url, init as RequestInit).catch((error: unknown) => {
    throw problems['provider-unreachable']({}, error);
  });
  if (response.status >= 500) throw problems['provider-unreachable']({}, new Error(`status ${response.status}`));
  return response;
}

interface Told {
  readonly code?: unknown;
  readonly error?: unknown;
  readonly cause?: unknown;
}

/** The error and what led to it. */
function* chainOf(error: unknown): Generator<Told> {
  for (let at = error; at !== null && typeof at === 'object'; at = (at as Told).cause) yield at as Told;
}

const reasonsOf = (error: unknown): string =>
  [...chainOf(error)]
    .flatMap(({ code, error: said }) => [code, said])
    .filter((word): word is string => typeof word === 'string' && /^[\w.-]{1,60}$/.test(word))
    .join(' ');

function problemOf(error: unknown): Problem {
  const chain = [...chainOf(error)];
  const own = chain.find((each) => each instanceof Problem);
  if (own instanceof Problem) return own;
  const codes = chain.map(({ code }) => code);
  if (codes.includes('OAUTH_JWT_TIMESTAMP_CHECK_FAILED')) {
    const { claims, now } = chain.find((each): each is Late => 'claims' in each && 'now' in each) ?? {};
    const minutes = Math.max(1, Math.round(Math.abs((now ?? 0) - (claims?.iat ?? 0)) / 60));
    return problems['provider-clock-off']({ minutes }, error).carrying({ minutes });
  }
  if (codes.includes('OAUTH_AUTHORIZATION_RESPONSE_ERROR')) {
    const said = chain.map(({ error: word }) => word);
    if (said.includes('temporarily_unavailable') || said.includes('server_error'))
      return problems['provider-unreachable']({}, error);
    if (said.includes('access_denied')) return problems['provider-cancelled']({}, error);
  }
  const lost = ['OAUTH_TIMEOUT', 'OAUTH_ABORT'].some((code) => codes.includes(code));
  return problems[lost ? 'provider-unreachable' : 'provider-answer-wrong']({}, error);
}

interface Late extends Told {
  readonly claims?: { readonly iat?: number };
  readonly now?: number;
}
