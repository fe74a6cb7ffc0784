import type { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { enterUpload, sayRefusal, type KeptFile } from '#documents';
import {
  type ApiReply,
  type ApiRequest,
  type Iter,
  ITER,
  Needs,
  notFound,
  Problem,
  sendDocument,
  SignedInViewer,
  Takes,
} from '#door';
import type { Viewer } from '#identity';
import {
  caseIdParam,
  documentFieldsOf,
  documentParam,
  documentsOf,
  documentsView,
  type DocumentsView,
  documentView,
  type DocumentView,
  eventOf,
  findCase,
  findDocument,
  namesDocument,
  noQuery,
  senderFor,
  sendingQuery,
  type SendingQuery,
  viewDocument,
} from '#reading';
import { Operation } from '../operation/operation.decorator.js';

/** Files: first sent, then named by their hash in the data of an event. */
@ApiTags('documents')
@Controller('api/v1')
export class DocumentsController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get('cases/:id/documents')
  @Needs('session')
  @Operation({
    id: 'listDocuments',
    summary: 'The files of a case that the reader may open, the newest first',
    answer: documentsView,
    problems: ['not-signed-in', 'unknown'],
  })
  async list(
    @Param({ schema: caseIdParam }) { id }: { id: string },
    @Query({ schema: noQuery }) _query: object,
    @SignedInViewer() viewer: Viewer,
  ): Promise<DocumentsView> {
    const documents = await documentsOf(this.iter, viewer, await findCase(this.iter, viewer, id));
    return { items: documents.map(viewDocument) };
  }

  @Post('cases/:id/documents')
  @Needs('session')
  @Takes('bytes')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Operation({
    id: 'sendDocument',
    summary: 'Send a file for an event of the case; its hash is what the data of the event then name',
    description:
      'The body is the bytes of the file, as application/octet-stream. What the file is, its bytes say. The same again is one line more, with the same hash.',
    answer: documentView,
    status: 201,
    problems: ['not-signed-in', 'cross-site', 'not-yours', 'unknown', 'media-type', 'too-large', 'file'],
  })
  async send(
    @Param({ schema: caseIdParam }) { id }: { id: string },
    @Query({ schema: sendingQuery }) { event, field, name, role }: SendingQuery,
    @SignedInViewer() viewer: Viewer,
    @Req() request: ApiRequest,
  ): Promise<DocumentView> {
    const { iter } = this;
    const seen = await findCase(iter, viewer, id);
    const definition = eventOf(iter, seen.file, event);
    if (!definition) throw noSuchEvent();
    if (!namesDocument(definition, field)) throw noDocumentThere(documentFieldsOf(definition));
    const sender = senderFor(iter, viewer, seen, { type: event, role });
    const kept = await this.keep(request.body as Readable);
    const upload = await enterUpload(iter.pool, {
      ...kept,
      case: seen.file.id,
      event,
      field,
      name,
      by: viewer.person.id,
      organisation: sender.onBehalfOf ?? null,
    });
    const entered = (await documentsOf(iter, viewer, seen)).find((one) => one.id === upload);
    if (!entered) throw notFound({ it: 'Il documento', en: 'The document' });
    return viewDocument(entered);
  }

  @Get('documents/:id')
  @Needs('session')
  @Operation({
    id: 'readDocument',
    summary: 'The bytes of a file, with its digest (Repr-Digest, RFC 9530)',
    answer: z.string().meta({ format: 'binary' }),
    produces: 'application/octet-stream',
    problems: ['not-signed-in', 'unknown'],
  })
  async read(
    @Param({ schema: documentParam }) { id }: { id: string },
    @Query({ schema: noQuery }) _query: object,
    @SignedInViewer() viewer: Viewer,
    @Res() reply: ApiReply,
  ): Promise<void> {
    await sendDocument(this.iter, await findDocument(this.iter, viewer, id), reply);
  }

  private async keep(bytes: Readable): Promise<KeptFile> {
    const kept = await this.iter.documents.keep(bytes);
    if (kept.ok) return kept;
    const { refusal } = kept;
    throw new Problem(refusal.why === 'too-large' ? 'too-large' : 'file', {
      code: refusal.why,
      detail: sayRefusal(refusal),
    });
  }
}

function noDocumentThere(fields: readonly string[]): Problem {
  const those = fields.join(', ');
  const message = {
    it:
      fields.length === 0
        ? 'Questo passo non richiama documenti: non si manda nessun file.'
        : `Qui il passo non richiama un documento. Lo fa in: ${those}.`,
    en:
      fields.length === 0
        ? 'This event names no document: no file is sent for it.'
        : `The event names no document there. It does in: ${those}.`,
  };
  return new Problem('bad-request', {
    errors: (language) => [{ pointer: 'field', message: message[language] }],
  });
}

function noSuchEvent(): Problem {
  const message = {
    it: 'La pratica non conosce questo passo: i suoi passi sono in GET /api/v1/cases/{id}/actions.',
    en: 'The case knows no such event: its events are in GET /api/v1/cases/{id}/actions.',
  };
  return new Problem('bad-request', {
    errors: (language) => [{ pointer: 'event', message: message[language] }],
  });
}
