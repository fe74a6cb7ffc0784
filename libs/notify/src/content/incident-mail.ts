/** What an officer is told of an incident: what happened, to which case, what to do, and where it is closed. */
import type { Said } from '#engine';
import { incidentWords, type IncidentKind } from '../incidents/incident.words.js';
import { incidentAddress } from './addresses.js';
import { footerFor, type Reader } from './footer.js';
import type { Mail } from './mail.js';
import { words } from './words.js';

export type ToldIncident = {
  case: { title: string };
  incident: { id: string; kind: IncidentKind; said: Said };
};

export function incidentMail({ case: about, incident }: ToldIncident, reader: Reader, base: string): Mail {
  const { language } = reader;
  const say = words[language];
  const { name, toDo } = incidentWords[incident.kind];
  return {
    language,
    subject: `${name[language]} – ${about.title}`,
    sections: [
      { title: say.case, lines: [about.title] },
      { title: say.happened, lines: [incident.said[language]] },
      {
        title: say.whatToDo,
        lines: [toDo[language], say.incident],
        link: incidentAddress(base, incident.id),
      },
    ],
    footer: footerFor(reader, base),
  };
}
