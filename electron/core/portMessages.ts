// What may come over the core's port: calls and replies in birpc's form. What a call carries is checked by the core's own schemas.

import * as v from 'valibot';

/** Characters of a method's name, and of the name of a call. */
const MAX_NAME = 64;
/** More than any method takes. */
const MAX_ARGUMENTS = 8;

const name = v.pipe(v.string(), v.maxLength(MAX_NAME));

const CallSchema = v.object({
  t: v.literal('q'),
  /** The method. */
  m: name,
  /** Its arguments. */
  a: v.custom<unknown[]>((given) => Array.isArray(given) && given.length <= MAX_ARGUMENTS),
  /** Names the call in its reply; without one nobody waits for a reply. */
  i: v.optional(name),
});

const ReplySchema = v.object({
  t: v.literal('s'),
  i: name,
  /** The result. */
  r: v.optional(v.unknown()),
  /** The error. */
  e: v.optional(v.unknown()),
});

const PortMessageSchema = v.variant('t', [CallSchema, ReplySchema]);

export type PortMessage = v.InferOutput<typeof PortMessageSchema>;

/** The message, if it is one. */
export function portMessage(data: unknown): PortMessage | undefined {
  const message = v.safeParse(PortMessageSchema, data);
  return message.success ? message.output : undefined;
}
