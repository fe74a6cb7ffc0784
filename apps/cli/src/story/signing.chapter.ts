/** November - December 2025: constitution of the grouping, checks, determination, visa, signature, publication. */
import { accounting, act, legal, manager, officer, publication } from './cast.js';
import { byYear, conventionOf, DEALS, P5, type Deal } from './deals.js';
import type { Stage } from './play.js';
import { document } from './documents.js';

export async function signing(stage: Stage): Promise<void> {
  await stage.to('2025-12-09T10:00');
  for (const deal of DEALS) await prepare(stage, deal);
  const unsigned = signature(P5);
  await stage.refused(conventionOf(P5), 'convention.sign', unsigned, {
    by: manager,
    for: 'determinationEffective',
    why: 'Firmare prima che la determinazione sia efficace',
  });
  await stage.to('2025-12-11T09:00');
  for (const deal of DEALS) {
    await stage.ask(
      conventionOf(deal),
      'visa.record',
      { reference: `visto DIMOSTRAZIONE ${deal.programme}`, effectiveOn: '2025-12-11' },
      { by: accounting, unsaid: true },
    );
  }
  stage.note('la Ragioneria appone il visto di copertura: le determinazioni diventano efficaci');
  await stage.to('2025-12-15T11:00');
  await stage.refused(conventionOf(P5), 'convention.sign', unsigned, {
    by: manager,
    for: 'groupingConstituted',
    why: 'Firmare con un raggruppamento ancora da costituire',
  });
  for (const deal of DEALS) {
    if (deal.grouping === 'to-be-constituted') await constitute(stage, deal);
    await stage.ask(conventionOf(deal), 'convention.sign', signature(deal), { by: manager });
  }
  await stage.to('2025-12-20T09:00');
  for (const deal of DEALS) await publish(stage, deal);
  stage.note(`${legal.name} può rileggere ogni passo: iter case history <pratica>`);
}

async function prepare(stage: Stage, deal: Deal): Promise<void> {
  await renewChecks(stage, deal, '2025-12-09');
  const cover = byYear(deal.contribution).map(({ year, amount }) => ({
    commitment: `impegno DIMOSTRAZIONE ${deal.programme}/${year}`,
    year,
    amount,
  }));
  const adopted = act('determination', 'Settore Servizi sociali', `30${deal.programme}`, '2025-12-09', {
    title: `Accordo per il programma ${deal.programme}`,
  });
  await stage.ask(conventionOf(deal), 'determination.adopt', { cover }, { by: manager, act: adopted });
}

/** Register, contributions, antimafia: of every member, and again when they run out. */
export async function renewChecks(stage: Stage, deal: Deal, checkedOn: string): Promise<void> {
  for (const { who } of deal.members) {
    for (const kind of ['runts', 'durc', 'antimafia']) {
      const data = {
        organisation: who.id,
        kind,
        regular: true,
        reference: `DIMOSTRAZIONE ${kind}`,
        checkedOn,
        validUntil: yearLater(checkedOn),
      };
      await stage.ask(conventionOf(deal), 'check.record', data, { by: officer, unsaid: true });
    }
  }
}

const yearLater = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

const constitute = (stage: Stage, deal: Deal) =>
  stage.ask(
    conventionOf(deal),
    'grouping.constitute',
    {
      deed: document('Atto costitutivo del raggruppamento'),
      constitutedOn: '2025-12-12',
      members: deal.members.map(({ who, share }) => ({ organisation: who.id, shareBasisPoints: share })),
    },
    { by: officer },
  );

const signature = (deal: Deal) => ({
  repertory: `rep. DIMOSTRAZIONE ${deal.programme}`,
  documentHash: document(`Convenzione ${deal.programme}`),
  startsOn: '2026-01-01',
  endsOn: '2028-12-31',
  signatures: [
    { by: 'body', organisation: null, kind: 'digital', verifiedOn: '2025-12-15' },
    { by: 'partner', organisation: deal.lead.id, kind: 'qualified', verifiedOn: '2025-12-15' },
  ],
});

/** What each member may receive: shares of the contribution, the odd cents to the lead. */
const sharesOf = ({ contribution, members }: Deal, total = contribution) => {
  const rest = members
    .slice(1)
    .map(({ who, share }) => ({ organisation: who.id, amount: Math.floor((total / 10_000) * share) }));
  const taken = rest.reduce((sum, one) => sum + one.amount, 0);
  return [{ organisation: members[0]?.who.id, amount: total - taken }, ...rest];
};

export const publish = (stage: Stage, deal: Deal, total = deal.contribution, publishedOn = '2025-12-20') =>
  stage.ask(
    conventionOf(deal),
    'publication.record',
    {
      beneficiaries: sharesOf(deal, total),
      title: 'D.Lgs. 117/2017, art. 55; L. 241/1990, art. 12',
      office: 'Settore Servizi sociali (dimostrazione)',
      selection: 'Avviso pubblico e tavolo di co-progettazione',
      project: 'https://example.org/progetto',
      curriculum: null,
      publishedOn,
      documentHash: document(`Pubblicazione dei contributi ${deal.programme}`),
    },
    { by: publication },
  );
