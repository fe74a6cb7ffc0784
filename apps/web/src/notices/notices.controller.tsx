import { Inject, Param } from '@nestjs/common';
import { ITER, Needs, notFound, type Iter } from '#door';
import { documentsKept } from '#documents';
import { namesOf } from '#identity';
import { commandOf, findCase, sayDone, sayState, textsOf } from '#reading';
import { advance } from '#procedures';
import type { Viewer } from '#identity';
import { redirect, type PageAnswer } from '../page/page.js';
import { GetPage, Pages, PostForm } from '../page/pages.decorator.js';
import { Visiting, type Visit } from '../page/visit.js';
import { organisationFor } from '../partner/organisation.js';
import type { PublicDocument } from './notice-acts.js';
import { noticePage } from './notice.page.js';
import { publishedNotice, publishedNotices, type PublishedNotice } from './notice.queries.js';
import { noticesPage } from './notices.page.js';
import { applicationOf, ownReceipts, participationOf } from './participation.js';

/** Published notices, for everybody: no session is needed to read them. */
@Pages('avvisi')
export class NoticesController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage()
  @Needs('anyone')
  async list(@Visiting() visit: Visit): Promise<PageAnswer> {
    return noticesPage(visit, await publishedNotices(this.iter.pool));
  }

  @GetPage(':address')
  @Needs('anyone')
  async read(@Param('address') address: string, @Visiting() visit: Visit): Promise<PageAnswer> {
    const notice = await noticeAt(this.iter, address);
    const { language, viewer } = visit;
    const texts = textsOf(
      this.iter.procedure,
      { workflow: notice.workflow.name, workflowVersion: notice.workflow.version },
      language,
    );
    return noticePage(visit, {
      notice,
      stateText: sayState(texts, notice.state),
      outcomeText: notice.outcome === null ? null : (texts?.outcomes[notice.outcome] ?? notice.outcome),
      officer: await officerOf(this.iter, notice),
      documents: await documentsOf(this.iter, notice),
      participation: await participationOf(this.iter, viewer, notice, language),
      sent: (await ownReceipts(this.iter, viewer, notice)).map((one) => ({
        ...one,
        text: sayDone(texts, one.event, language),
      })),
    });
  }

  /** Begins an application; who has one already is led to it, however often the button is pressed. */
  @PostForm(':address/domanda')
  @Needs('session')
  async begin(@Param('address') address: string, @Visiting() visit: Visit): Promise<PageAnswer> {
    const { pool } = this.iter;
    const viewer = visit.viewer as Viewer;
    const notice = await noticeAt(this.iter, address);
    const organisation = organisationFor(viewer);
    if (!organisation) return redirect('/ente-per-cui-opero');
    const draft = await applicationOf(pool, notice.caseId, organisation.id);
    if (draft?.state === 'drafted') return redirect(`/ente/pratiche/${draft.id}`);
    const seen = await findCase(this.iter, viewer, notice.caseId);
    const command = commandOf(
      this.iter,
      viewer,
      seen,
      { type: 'application.start', data: {}, role: 'ets-representative' },
      { id: `page/${visit.id}`, ifRevision: undefined },
    );
    await advance(this.iter, command);
    const begun = await applicationOf(pool, notice.caseId, organisation.id);
    // Refused: the page of the notice says why.
    return redirect(begun ? `/ente/pratiche/${begun.id}` : `/avvisi/${address}`);
  }
}

/** @throws not found, also for a notice that is not published yet */
export async function noticeAt({ pool }: Pick<Iter, 'pool'>, address: string): Promise<PublishedNotice> {
  const notice = await publishedNotice(pool, address);
  if (!notice) throw notFound({ it: 'L’avviso', en: 'The notice' });
  return notice;
}

async function officerOf({ pool }: Iter, notice: PublishedNotice): Promise<string | null> {
  const person = notice.kind === 'notice' ? notice.context.officer?.person : undefined;
  return person === undefined ? null : ((await namesOf(pool, [person])).get(person) ?? null);
}

async function documentsOf({ pool }: Iter, notice: PublishedNotice): Promise<PublicDocument[]> {
  const documents = publicDocuments(notice);
  const kept = await documentsKept(
    pool,
    documents.map(({ hash }) => hash),
  );
  return documents.map((one) => ({ ...one, file: kept.get(one.hash) ?? null }));
}

/** The documents that a notice publishes with itself. */
export function publicDocuments(notice: PublishedNotice): Omit<PublicDocument, 'file'>[] {
  if (notice.kind !== 'notice' || !notice.context.definition) return [];
  const { notice: text, applicationForm, draftConvention, privacy } = notice.context.definition.documents;
  return [
    { what: 'noticeText', hash: text },
    { what: 'applicationForm', hash: applicationForm },
    { what: 'draftConvention', hash: draftConvention },
    { what: 'privacy', hash: privacy },
  ];
}
