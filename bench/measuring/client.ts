import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 300 });

/** A browser's worth of HTTP, and no more: the machine is shared with what is measured. */
export class Client {
  readonly #url: string;
  readonly #cookie: string;

  constructor(url: string, cookie: string) {
    this.#url = `${url}/api/`;
    this.#cookie = cookie;
  }

  get<Body>(path: string) {
    return this.#ask<Body>('GET', path);
  }

  post<Body>(path: string, body: unknown) {
    return this.#ask<Body>('POST', path, JSON.stringify(body));
  }

  #ask<Body>(method: string, path: string, body?: string): Promise<{ status: number; body: Body; cookie: string }> {
    return new Promise((resolve, reject) => {
      const headers = { cookie: this.#cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
      const asking = request(new URL(path, this.#url), { method, headers, agent }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => {
          const cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
          const text = Buffer.concat(parts).toString();
          resolve({ status: response.statusCode ?? 0, body: JSON.parse(text || '{}') as Body, cookie });
        });
      });
      asking.on('error', reject);
      asking.end(body);
    });
  }
}
