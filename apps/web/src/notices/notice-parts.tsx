/** The pieces that the list and the page of a notice share. */
import { useReader } from '../page/reader.js';
import { DueBy, When } from '../parts/time.js';
import { closingInstant } from '#workflows';
import { instantOf } from '#terms';
import type { PublishedNotice } from './notice.queries.js';
import { noticeWords as w } from './notice.words.js';
import { intakeOf, stageOf } from './timetable.js';

/** The stage in a word; never by colour alone. */
export function StageBadge({ notice }: { notice: PublishedNotice }) {
  const { say } = useReader();
  const stage = stageOf(notice);
  return <span class={`badge stage-${stage}`}>{say(w[stage])}</span>;
}

/** The one date that matters now. */
export function KeyDate({ notice }: { notice: PublishedNotice }) {
  const { say } = useReader();
  const intake = intakeOf(notice);
  const closing = closingInstant(intake);
  const stage = stageOf(notice);
  if (stage === 'upcoming')
    return (
      <>
        {say(w.opensOn)} <DueBy at={instantOf(intake.openAt.value)} bare />
      </>
    );
  if (stage === 'open')
    return (
      <>
        {say(w.closesOn)} <DueBy at={closing} bare />
      </>
    );
  return (
    <>
      {say(w.closedOn)} <When at={closing} />
    </>
  );
}

export const kindOf = (notice: PublishedNotice) => (notice.kind === 'notice' ? w.coDesign : w.coProgramming);

/** A procedure file writes its titles as the documents do, often without a capital. */
export const titleOf = ({ title }: PublishedNotice): string => title.charAt(0).toUpperCase() + title.slice(1);
