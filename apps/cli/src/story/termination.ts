/** A notice delivered on 31 August 2027: it runs to the end of 29 February 2028 (art. 2963 c.c.; 001:107). */
import { caseId } from '#engine';
import { act, manager, protocol } from './cast.js';
import { conventionOf, P4 } from './deals.js';
import type { Stage } from './play.js';
import { document } from './documents.js';

const CONVENTION = conventionOf(P4);
const NOTICE = caseId(CONVENTION, 'termination-notice', 't1');

export async function termination(stage: Stage): Promise<void> {
  await stage.to('2027-08-30T09:00');
  await stage.refused(
    CONVENTION,
    'termination.start',
    {},
    { by: P4.lead.representative, for: 'not-yours-role', why: 'Dare preavviso da parte del partner' },
  );
  await stage.ask(CONVENTION, 'termination.start', {}, { by: manager });
  const notice = {
    ground: 'reduced-resources',
    level: 'programme',
    target: 'P4',
    lastDay: '2028-02-29',
    motivation: 'Minori trasferimenti dal bilancio 2028 (dimostrazione)',
  };
  const issued = {
    by: manager,
    act: act('executive-resolution', 'Giunta Comunale', 'CESS-P4', '2027-08-30', {
      effectiveOn: '2027-08-30',
    }),
  };
  await stage.refused(
    NOTICE,
    'notice.issue',
    { ...notice, lastDay: '2028-02-28' },
    { ...issued, for: 'minimumNoticeRespected', why: 'Cessare un giorno prima dei sei mesi' },
  );
  await stage.ask(NOTICE, 'notice.issue', notice, {
    ...issued,
    why: 'Cessazione del programma P4 per minori risorse',
  });
  await stage.to('2027-08-31T12:00');
  await stage.ask(
    NOTICE,
    'delivery.prove',
    {
      deliveredAt: '2027-08-31T08:15:00Z',
      channel: 'pec',
      evidence: document('Ricevuta di consegna del preavviso'),
    },
    {
      by: protocol,
      occurredAt: '2027-08-31T08:15:00Z',
      why: 'Sei mesi dal 31 agosto: il 31 febbraio non esiste, vale il 29',
    },
  );
}
