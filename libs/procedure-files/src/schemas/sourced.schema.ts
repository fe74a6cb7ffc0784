import { z } from 'zod';
import { oneOf, text, yesNo } from './leaves.js';

/**
 * Where a parameter comes from: `seed` a document of the procedure (a citation), `law` an article, `body-act` an act of the
 * body, `product-default` a proposal of Iter that somebody must confirm before it binds anybody.
 */
export const parameterSource = z
  .strictObject({
    kind: oneOf('seed', 'law', 'body-act', 'product-default').describe('di che natura è la fonte'),
    ref: text().describe('la fonte: citazione, articolo di legge, atto, o da dove viene la proposta'),
    toConfirm: yesNo().describe('se qualcuno deve ancora confermare il valore').optional(),
    note: text().describe('una spiegazione per chi conferma').optional(),
  })
  .superRefine((source, context) => {
    if (source.kind !== 'product-default' || source.toConfirm === true) return;
    const expected = 'toConfirm: true, perché una proposta del programma va sempre confermata dall’ente';
    context.addIssue({ code: 'custom', path: ['toConfirm'], message: expected, params: { expected } });
  })
  .describe('la fonte del valore');

export type ParameterSource = z.infer<typeof parameterSource>;

/** A value that a workflow needs, and where it comes from. */
export type Sourced<Value> = { value: Value; source: ParameterSource };

/** A parameter of the file: `{ value, source }`; `meaning` is said to whoever left it out. */
export function sourced<Value extends z.ZodType>(value: Value, meaning: string) {
  return z.strictObject({ value: value.describe('il valore'), source: parameterSource }).describe(meaning);
}
