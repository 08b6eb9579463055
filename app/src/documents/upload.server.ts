import { createRoute, z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { needs } from '../accounts/contract.ts';
import { type App, createRoutes } from '../platform/http.server.ts';
import { answers } from '../platform/openapi.server.ts';
import { plainText, withoutControls } from '../platform/plain-text.ts';
import { invalidRequest } from '../platform/validation.server.ts';
import { HandedIn, PastedDocument } from './contract.ts';
import { documentProblems as problems } from './document-problems.ts';
import { tooLarge } from './extract/read-file.server.ts';
import { type HandedFile, handIn } from './intake.server.ts';
import type { DocumentsSetting } from './setting.server.ts';

const Form = z.object({
  file: z.any().openapi({ type: 'string', format: 'binary' }),
  title: plainText().trim().max(300).optional(),
  replaces: z.uuid().optional(),
  reason: plainText().trim().max(1000).optional(),
});

const route = createRoute({
  ...needs('document.hand-in'),
  method: 'post',
  path: '/documents',
  tags: ['documents'],
  summary: 'Hand in a document: pasted words as JSON, or a file as multipart/form-data',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: PastedDocument }, 'multipart/form-data': { schema: Form } },
    },
  },
  responses: {
    ...answers(HandedIn, 'The same bytes were handed in before: this is that document'),
    201: { description: 'The document', content: { 'application/json': { schema: HandedIn } } },
  },
});

/** Handing in. The body's size is limited before this, so that what is too large is never held whole. */
export function handInRoutes(setting: DocumentsSetting): App {
  const routes = createRoutes();
  // Described as a route, handled by hand: the two kinds of body are read in two ways, a file without a copy in between.
  routes.openAPIRegistry.registerPath(route);
  routes.post('/documents', async (c) => {
    const actor = await setting.permit(c, route);
    const pasted = /^application\/json\b/i.test(c.req.header('content-type') ?? '');
    const file = pasted
      ? pastedFile(await sent(() => c.req.json()))
      : await formFile(await sent(() => c.req.formData()));
    if (file.bytes.length > setting.maxUpload) throw tooLarge(setting.maxUpload);
    const answer = await handIn(setting, actor, file);
    return c.json(answer, answer.recognised ? 200 : 201);
  });
  return routes;
}

/** What was sent, as far as it is in the form that was announced. What is wrong with it otherwise is told as it is. */
function sent<Body>(read: () => Promise<Body>): Promise<Body> {
  return read().catch((error: unknown) => {
    throw error instanceof SyntaxError || error instanceof TypeError ? new HTTPException(400, { cause: error }) : error;
  });
}

function checked<Shape extends z.ZodType>(shape: Shape, target: string, value: unknown): z.infer<Shape> {
  const result = shape.safeParse(value);
  if (!result.success) throw invalidRequest({ target, error: result.error });
  return result.data;
}

function pastedFile(body: unknown): HandedFile {
  const { text, ...said } = checked(PastedDocument, 'json', body);
  return { bytes: new TextEncoder().encode(text), fileName: 'van-ban-dan.txt', ...said };
}

/** The name by itself: some programs send the folder along, "C:\\bao-cao\\thang-5.docx". */
const nameOf = (file: File): string =>
  withoutControls(file.name.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .trim();

async function formFile(form: FormData): Promise<HandedFile> {
  const file = form.get('file');
  if (!(file instanceof File)) throw problems['file-missing']();
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' && value.trim() ? value.trim() : undefined;
  };
  const fields = { title: text('title'), replaces: text('replaces'), reason: text('reason') };
  const said = checked(Form.omit({ file: true }), 'form', fields);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { bytes, fileName: nameOf(file) || 'van-ban', ...said };
}
