/** What a notice is opened with: its procedure file, without what people have still to do. */
import { z } from 'zod';
import { cents, code } from '../fields.js';
import { noticeParameters } from '../parameters.js';

const text = z.string().trim().min(1, 'Occorre un testo.');
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Occorre un nome breve di lettere minuscole, cifre e trattini.');

/** R28: money of a programme over the whole period and by year, and who pays which share of it. In cents. */
const noticeProgramme = z.strictObject({
  code,
  title: text,
  aim: text,
  /** The contribution over the whole period, the base of caps and minimums. */
  contribution: cents,
  byYear: z.array(z.strictObject({ year: z.number().int(), amount: cents })),
  /** The part of the contribution that the municipality itself pays. */
  municipalShare: cents,
  lines: z.array(
    z.strictObject({ payer: slug, year: z.number().int().optional(), amount: cents, municipal: z.boolean() }),
  ),
  /** Programmes with which this one keeps a dialogue: `P5`, `slug/P5`, `all`. */
  links: z.array(z.string().min(1)),
  /** Professional figures, by way of example. */
  figures: z.array(text),
});

export const noticeInput = z.strictObject({
  body: z.strictObject({ slug, name: text }),
  procedure: z.strictObject({ slug, title: text, shortTitle: text.optional() }),
  period: z.strictObject({ from: text, to: text }),
  programmes: z.array(noticeProgramme).min(1, 'Occorre almeno un programma.'),
  /** The co-programming outcome to which the notice gives effect. */
  coProgramming: z
    .strictObject({
      slug,
      outcome: text,
      acts: z.array(
        z.strictObject({ type: text, number: text.optional(), date: text, body: text, title: text }),
      ),
    })
    .nullable(),
  /** Notices whose tables meet those of this one. */
  linked: z.array(z.strictObject({ procedure: slug, title: text })),
  parameters: noticeParameters,
});

export type NoticeInput = z.output<typeof noticeInput>;
