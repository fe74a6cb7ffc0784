/** September - October 2025: who applies, who withdraws, who is late by 33 seconds. */
import { caseId } from '#engine';
import { ets, officer, protocol, type DemoOrganisation } from './cast.js';
import { NOTICE_AMBITO, NOTICE_COMUNE } from './crema.js';
import type { Stage } from './play.js';
import { document } from './documents.js';

type Member = { who: DemoOrganisation; share: number };
type Application = {
  kind: 'single' | 'constituted' | 'to-be-constituted';
  members: readonly Member[];
  programmes: Record<string, number>;
  /** Documents left out, by code. */
  without?: readonly string[];
};

/** The application of a number, in the order in which they were started. */
export const application = (notice: string, number: number): string =>
  caseId(notice, 'expression-of-interest', `a${number}`);

export const COMUNE = {
  grouping: application(NOTICE_COMUNE.root, 1),
  rescued: application(NOTICE_COMUNE.root, 2),
  withdrawn: application(NOTICE_COMUNE.root, 3),
  plain: application(NOTICE_COMUNE.root, 4),
  unfit: application(NOTICE_COMUNE.root, 5),
  late: application(NOTICE_COMUNE.root, 6),
};
export const AMBITO = { plain: application(NOTICE_AMBITO.root, 1) };

const DOCUMENTS = [
  ['ETS', 'DOMANDA', 'Domanda di partecipazione'],
  ['DICHIARAZIONI', 'DICH-445', 'Dichiarazioni sostitutive'],
  ['STATUTO', 'STATUTO-VIGENTE', 'Statuto vigente'],
  ['PROPOSTA', 'PROPOSTA-PROGETTUALE', 'Proposta progettuale'],
  ['PROPOSTA', 'PIANO-ECONOMICO', 'Piano economico'],
  ['RAGGRUPPAMENTO', 'IMPEGNO', 'Impegno a costituire il raggruppamento'],
] as const;

const nameOf = ([lead]: readonly Member[]): string => lead?.who.name ?? '';

function form({ kind, members, programmes, without = [] }: Application): object {
  const documents = DOCUMENTS.filter(
    ([, code]) => !without.includes(code) && (kind !== 'single' || code !== 'IMPEGNO'),
  );
  return {
    applicant: kind,
    lead: members[0]?.who.id,
    members: members.map(({ who, share }) => ({
      organisation: who.id,
      shareBasisPoints: share,
      register: { kind: 'runts', number: `DIMOSTRAZIONE-${who.id.slice(0, 4)}`, since: '2022-03-01' },
    })),
    groupingDocument: kind === 'single' ? null : document('Impegno a costituire il raggruppamento'),
    programmes: Object.entries(programmes).map(([code, coFinancing]) => ({
      code,
      coFinancing,
      proposal: document(`Proposta ${code}, ${nameOf(members)}`),
    })),
    documents: documents.map(([requirement, code, title]) => ({
      requirement,
      document: code,
      sha256: document(`${title}, ${nameOf(members)}`),
    })),
    declarations: { requirements: true, noExclusionCause: true, awareOfPenalties: true },
  };
}

const signature = { path: 'digital-signature', evidence: document('Domanda firmata') };

/** Starts an application on the platform and saves its draft. */
async function draft(stage: Stage, notice: string, number: number, applied: Application): Promise<void> {
  const by = (applied.members[0] as Member).who.representative;
  await stage.ask(notice, 'application.start', {}, { by });
  await stage.ask(application(notice, number), 'draft.save', { form: form(applied) }, { by, unsaid: true });
}

const submit = (stage: Stage, id: string, who: DemoOrganisation) =>
  stage.ask(id, 'application.submit', { signature }, { by: who.representative });

export async function applications(stage: Stage): Promise<void> {
  const { aurora, bussola, cardo, delta, esagono, faro, ginestra } = ets;
  const notice = NOTICE_COMUNE.root;
  await stage.to('2025-09-22T10:00');
  const grouping = [
    { who: aurora, share: 6_000 },
    { who: bussola, share: 4_000 },
  ];
  await draft(stage, notice, 1, {
    kind: 'to-be-constituted',
    members: grouping,
    programmes: { P1: 22_000_000, P5: 22_000_000 },
  });
  await draft(stage, notice, 2, {
    kind: 'single',
    members: [{ who: cardo, share: 10_000 }],
    programmes: { P3: 110_000 },
    without: ['STATUTO-VIGENTE'],
  });
  await draft(stage, notice, 3, {
    kind: 'single',
    members: [{ who: delta, share: 10_000 }],
    programmes: { P2: 3_000_000 },
  });
  await draft(stage, notice, 4, {
    kind: 'single',
    members: [{ who: esagono, share: 10_000 }],
    programmes: { P2: 3_000_000, P4: 6_000_000, P6: 3_800_000 },
  });
  await draft(stage, notice, 5, {
    kind: 'single',
    members: [{ who: faro, share: 10_000 }],
    programmes: { P4: 5_800_000 },
  });
  await draft(stage, NOTICE_AMBITO.root, 1, {
    kind: 'single',
    members: [{ who: delta, share: 10_000 }],
    programmes: { A1: 6_700_000 },
  });

  await stage.to('2025-09-25T11:00');
  await stage.ask(
    notice,
    'clarification.ask',
    { question: 'Un ente può candidarsi a un solo programma?' },
    { by: ginestra.representative },
  );
  await stage.ask(
    notice,
    'clarification.answer',
    {
      question: 1,
      answer: 'Sì: la domanda indica i programmi per i quali ci si candida.',
      changesTheNotice: false,
    },
    { by: officer },
  );

  await stage.to('2025-10-10T16:00');
  await submit(stage, COMUNE.grouping, aurora);
  await submit(stage, COMUNE.rescued, cardo);
  await submit(stage, COMUNE.withdrawn, delta);
  await submit(stage, COMUNE.plain, esagono);
  await submit(stage, COMUNE.unfit, faro);
  await submit(stage, AMBITO.plain, delta);
  await stage.to('2025-10-13T09:00');
  await stage.ask(
    COMUNE.withdrawn,
    'application.withdraw',
    {},
    { by: delta.representative, why: 'Si concentra sull’avviso d’Ambito' },
  );
  await lateByMail(stage);
  await adhesion(stage);
}

/** Each member declares for itself, before anybody examines the application. */
async function adhesion(stage: Stage): Promise<void> {
  await stage.to('2025-10-16T15:00');
  await stage.ask(
    COMUNE.grouping,
    'adhesion.confirm',
    {
      declarations: { requirements: true, noExclusionCause: true, awareOfPenalties: true },
      mandate: document('Mandato al capofila'),
    },
    { by: ets.bussola.representative },
  );
}

/** Closing is at 12:00:00; the message is delivered at 12:00:33 (Cons. Stato VI 8546/2024). */
async function lateByMail(stage: Stage): Promise<void> {
  await stage.to('2025-10-15T12:30');
  const applied: Application = {
    kind: 'single',
    members: [{ who: ets.ginestra, share: 10_000 }],
    programmes: { P3: 120_000 },
  };
  await stage.refused(
    NOTICE_COMUNE.root,
    'application.start',
    {},
    { by: ets.ginestra.representative, for: 'not-now', why: 'Cominciare una domanda dopo la chiusura' },
  );
  const arrival = {
    sentAt: '2025-10-15T10:00:31Z',
    deliveredAt: '2025-10-15T10:00:33Z',
    message: document('Messaggio PEC con la domanda'),
    protocol: 'DIMOSTRAZIONE 4711/2025',
    signature,
    form: form(applied),
  };
  await stage.ask(
    NOTICE_COMUNE.root,
    'application.record',
    { organisation: ets.ginestra.id, arrival },
    {
      by: protocol,
      occurredAt: '2025-10-15T10:00:33Z',
      why: 'PEC consegnata 33 secondi dopo le 12:00:00: la domanda è tardiva',
    },
  );
}
