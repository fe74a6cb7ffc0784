import { closingInstant } from '#workflows';
import { instantOf } from '#terms';
import { titleOf } from './notice-parts.js';
import type { PublishedNotice } from './notice.queries.js';
import { intakeOf } from './timetable.js';

/** The notice for machines that read pages (schema.org). Data, never run: `<` is escaped so that no text ends the element. */
export function JsonLd({ notice }: { notice: PublishedNotice }) {
  const intake = intakeOf(notice);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: notice.officialTitle,
    alternateName: titleOf(notice),
    serviceType: notice.kind === 'notice' ? 'Co-progettazione' : 'Co-programmazione',
    provider: { '@type': 'GovernmentOrganization', name: notice.body },
    audience: { '@type': 'Audience', audienceType: 'Enti del Terzo Settore' },
    availableChannel: {
      '@type': 'ServiceChannel',
      availabilityStarts: instantOf(intake.openAt.value),
      availabilityEnds: closingInstant(intake),
    },
  };
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
