import type { FastifyReply } from 'fastify';

/** A file of values as an answer that is saved under its name. @returns what the route answers with */
export function csvAnswer(
  reply: FastifyReply,
  { name, text }: { readonly name: string; readonly text: string },
): string {
  void reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`);
  return text;
}
