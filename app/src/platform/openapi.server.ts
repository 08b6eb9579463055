import { z } from '@hono/zod-openapi';

/** A problem detail (RFC 9457), as every refused request is answered. */
const ProblemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    /** Never changes; what a program should look at. */
    code: z.string(),
    titles: z.object({ vi: z.string(), en: z.string() }),
    details: z.object({ vi: z.string(), en: z.string() }),
  })
  .openapi('Problem');

/** The answers of a route for its description: a body when it went well, a problem detail otherwise. */
export const answers = <Body extends z.ZodType>(body: Body, description: string) => ({
  200: { description, content: { 'application/json': { schema: body } } },
  default: { description: 'Problem details', content: { 'application/problem+json': { schema: ProblemBody } } },
});

/** A request body in JSON. */
export const jsonBody = <Body extends z.ZodType>(body: Body) => ({
  required: true as const,
  content: { 'application/json': { schema: body } },
});

/** The id in a path. */
export const withId = z.object({ id: z.uuid() });

/** Where the page before ended. */
export const after = z.string().max(500).optional().openapi({ description: '`next` of the page before.' });
