import { expect, it } from 'vitest';
import { createMeasured } from './measured.server.ts';
import { readConfiguration } from './platform/configuration.server.ts';
import { silent } from './platform/log.server.ts';
import { testDatabase } from './platform/testing.server.ts';
import { accessTo, createWeb } from './server.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly maxLength?: number;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly prefixItems?: readonly Schema[];
}
interface Described {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

const database = await testDatabase({ ledgers: ['dondoc'] });
const config = readConfiguration({ DONDOC_DEMO: '0' });
const measured = createMeasured('test');
const app = createWeb(database, config, silent, '/nowhere', measured, await accessTo(database, config));
measured.stop();
const { components, paths } = (await (await app.request('http://127.0.0.1/api/openapi.json')).json()) as Described;

/** Where in what a request may say words of any length are let in. */
function boundless(schema: Schema, at: string): string[] {
  const { $ref, type, maxLength, format, enum: words, const: word, pattern, properties = {} } = schema;
  const { items, allOf = [], anyOf = [], oneOf = [], prefixItems = [] } = schema;
  if ($ref !== undefined) return boundless(components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, at);
  // A form from end to end that says how often each of its parts stands.
  const formed = [pattern, ...allOf.map((each) => each.pattern)].some(
    (form) => form !== undefined && /^\^.*\$$/.test(form) && !/[+*]/.test(form),
  );
  if ([type].flat().includes('string') && !formed && !(maxLength ?? format ?? words ?? word)) return [at];
  return [
    ...[...(items ? [items] : []), ...allOf, ...anyOf, ...oneOf, ...prefixItems].flatMap((each) => boundless(each, at)),
    ...Object.entries(properties).flatMap(([name, each]) => boundless(each, `${at}.${name}`)),
  ];
}

it('bounds every word of every request, but for the text of a document, which is bounded with the whole body', () => {
  const found = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { parameters = [], requestBody }]) => [
      ...parameters.flatMap(({ name, schema }) => boundless(schema, `${method} ${path}?${name}`)),
      ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => boundless(schema, `${method} ${path} `)),
    ]),
  );
  expect(Object.keys(paths).length).toBeGreaterThan(40);
  expect(found).toEqual(['post /documents .text']);
});
