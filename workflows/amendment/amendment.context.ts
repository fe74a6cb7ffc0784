import type { CivilDate } from '#terms';
import { z } from 'zod';
import type { MachineInput, Self } from '#engine';
import { cents, civilDate, sha256 } from '../fields.js';
import { price, type Price } from '../negotiation/agreement.js';
import type { ExtensionParameters } from '../parameters.js';
import { coverLine, extensionLine, revisionLine } from './amendment.events.js';

/** What the convention hands over; it has checked the cap and keeps this amount apart until the amendment ends. */
export type AmendmentInput = {
  organisation: string;
  members: string[];
  programme: string;
  kind: 'extension' | 'labour-cost';
  /** The most that may be granted. */
  amount: number;
  convention: { reference: string; startsOn: CivilDate; endsOn: CivilDate };
  activities: { code: string; title: string }[];
  prices: Price[];
  /** The renewed collective agreement, of a labour-cost revision. */
  renewal: { agreement: string; renewedOn: CivilDate; effectiveFrom: CivilDate; documentHash: string } | null;
  parameters: Pick<ExtensionParameters, 'requiresReopenedTable' | 'tableReopenedWithinDays'>;
};

const lines = z.array(extensionLine);
type Revision = { from: CivilDate; lines: z.output<typeof revisionLine>[] };

export const amendmentOutput = z.strictObject({
  kind: z.enum(['extension', 'labour-cost']),
  /** What is granted, in all. */
  amount: cents,
  lines,
  prices: z.array(price),
  cover: z.array(coverLine),
  addendum: z.strictObject({ repertory: z.string(), documentHash: sha256, signedOn: civilDate }).nullable(),
});
export type AmendmentOutput = z.output<typeof amendmentOutput>;

export type AmendmentContext = AmendmentInput & {
  self: Self;
  reopened: { sessionOn: CivilDate; place: string; convocation: string } | null;
  sessions: { heldOn: CivilDate; minutes: string; present: string[] }[];
  agreed: {
    amount: number;
    lines: z.output<typeof lines>;
    revision: Revision | null;
  } | null;
  cover: z.output<typeof coverLine>[];
  addendum: AmendmentOutput['addendum'];
};

export type AmendmentMachineInput = MachineInput<AmendmentInput>;

/** The unit costs that the revision puts in force, from its day. */
export const revisedPrices = ({ prices, agreed }: AmendmentContext): Price[] =>
  (agreed?.revision?.lines ?? []).flatMap((line) => {
    const known = prices.find((p) => p.code === line.unitCost);
    return known ? [{ ...known, amount: line.revised, from: agreed?.revision?.from ?? known.from }] : [];
  });
