/** October - November 2025: one rescue, one exclusion, the others admitted. */
import { act, determination, ets, manager, officer, protocol, type DemoOrganisation } from './cast.js';
import { AMBITO, COMUNE } from './applications.chapter.js';
import type { Stage } from './play.js';
import { document } from './documents.js';

const REQUIREMENTS = ['ETS', 'DICHIARAZIONI', 'STATUTO', 'PROPOSTA', 'RAGGRUPPAMENTO'];

type Finding = { requirement: string; outcome: 'unmet' | 'missing'; reason: string; documents: string[] };

async function examine(stage: Stage, id: string, finding?: Finding): Promise<void> {
  await stage.ask(id, 'admissibility.start', { noConflict: true }, { by: officer, unsaid: true });
  for (const requirement of REQUIREMENTS) {
    const data =
      finding?.requirement === requirement
        ? finding
        : { requirement, outcome: 'met', reason: 'Verificato (dimostrazione)', documents: [] };
    await stage.ask(id, 'requirement.check', data, { by: officer, unsaid: true });
  }
}

const admit = (stage: Stage, id: string, number: string, date: string) =>
  stage.ask(
    id,
    'application.admit',
    {},
    { by: officer, act: act('minutes', 'Responsabile del procedimento', number, date) },
  );

const delivered = (stage: Stage, id: string, to: DemoOrganisation, deliveredAt: string) =>
  stage.ask(
    id,
    'delivery.prove',
    {
      organisation: to.id,
      deliveredAt,
      channel: 'pec',
      evidence: document(`Ricevuta di consegna, ${to.name}`),
    },
    { by: protocol, occurredAt: deliveredAt },
  );

export async function admissibility(stage: Stage): Promise<void> {
  await stage.to('2025-10-17T10:00');
  const noStatute: Finding = {
    requirement: 'STATUTO',
    outcome: 'missing',
    reason: 'Manca lo statuto vigente',
    documents: ['STATUTO-VIGENTE'],
  };
  const notRegistered: Finding = {
    requirement: 'ETS',
    outcome: 'unmet',
    reason: 'Iscrizione al RUNTS cancellata prima della domanda',
    documents: [],
  };
  await examine(stage, COMUNE.grouping);
  await examine(stage, COMUNE.plain);
  await examine(stage, AMBITO.plain);
  await examine(stage, COMUNE.rescued, noStatute);
  await examine(stage, COMUNE.unfit, notRegistered);
  await admit(stage, COMUNE.grouping, '101', '2025-10-17');
  await admit(stage, COMUNE.plain, '102', '2025-10-17');
  await admit(stage, AMBITO.plain, '103', '2025-10-17');
  await rescue(stage);
  await exclusion(stage);
}

/** Only what the notice names as rescuable; the days run from proven delivery (L. 241/1990, art. 6 c. 1 b). */
async function rescue(stage: Stage): Promise<void> {
  const item = { requirement: 'STATUTO', document: 'STATUTO-VIGENTE' };
  await stage.refused(
    COMUNE.rescued,
    'application.admit',
    {},
    {
      by: officer,
      act: act('minutes', 'Responsabile del procedimento', '104', '2025-10-17'),
      for: 'everyRequirementIsMet',
      why: 'Ammettere una domanda senza statuto',
    },
  );
  await stage.ask(
    COMUNE.rescued,
    'rescue.request',
    { items: [{ ...item, defect: 'Lo statuto non è allegato' }] },
    { by: officer },
  );
  await stage.to('2025-10-17T12:00');
  await delivered(stage, COMUNE.rescued, ets.cardo, '2025-10-17T09:30:00Z');
  await stage.to('2025-10-21T15:00');
  const reply = { ...item, sha256: document(`Statuto vigente, ${ets.cardo.name}`) };
  await stage.refused(
    COMUNE.rescued,
    'rescue.reply',
    {
      items: [
        reply,
        { requirement: 'PROPOSTA', document: 'PIANO-ECONOMICO', sha256: document('Piano economico, nuovo') },
      ],
    },
    {
      by: ets.cardo.representative,
      for: 'onlyWhatWasAsked',
      why: 'Cambiare il piano economico con il soccorso istruttorio',
    },
  );
  await stage.ask(COMUNE.rescued, 'rescue.reply', { items: [reply] }, { by: ets.cardo.representative });
  await stage.ask(
    COMUNE.rescued,
    'requirement.check',
    { requirement: 'STATUTO', outcome: 'met', reason: 'Statuto integrato in tempo', documents: [] },
    { by: officer, unsaid: true },
  );
  await admit(stage, COMUNE.rescued, '104', '2025-10-21');
}

/** A restrictive act takes effect when it reaches the addressee (L. 241/1990, art. 21-bis). */
async function exclusion(stage: Stage): Promise<void> {
  await stage.ask(
    COMUNE.unfit,
    'application.exclude',
    {
      grounds: ['ETS'],
      motivation: 'Il candidato non era iscritto al RUNTS alla data della domanda.',
      answer: null,
    },
    { by: manager, act: determination('105', '2025-10-21', 'Esclusione') },
  );
  await stage.to('2025-10-22T09:00');
  await delivered(stage, COMUNE.unfit, ets.faro, '2025-10-21T15:40:00Z');
}
