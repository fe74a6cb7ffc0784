import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { type ApiReply, Needs } from '#door';
import { noQuery } from '#reading';
import { Operation } from '../operation/operation.decorator.js';
import { docsPage } from './docs-page.js';
import { Documentation } from './documentation.js';
import { pageIn } from './html.js';
import { style } from './style.js';

@ApiTags('operation')
@Controller()
export class DocsController {
  constructor(@Inject(Documentation) private readonly documentation: Documentation) {}

  @Get('openapi.json')
  @Needs('public')
  @Operation({ id: 'readOpenApi', summary: 'This document (OpenAPI 3.1)', answer: z.looseObject({}) })
  json(@Query({ schema: noQuery }) _query: object): OpenAPIObject {
    return this.documentation.document;
  }

  @Get('docs')
  @Needs('public')
  @Operation({
    id: 'readDocs',
    summary: 'This document as a page',
    answer: z.string(),
    produces: 'text/html',
  })
  page(@Query({ schema: noQuery }) _query: object, @Res({ passthrough: true }) reply: ApiReply): string {
    return pageIn(reply, 'en', 'API', docsPage(this.documentation.document));
  }

  @Get('docs/style.css')
  @Needs('public')
  @Operation({
    id: 'readDocsStyle',
    summary: 'The style sheet of the documentation',
    answer: z.string(),
    produces: 'text/css',
  })
  styleSheet(
    @Query({ schema: noQuery }) _query: object,
    @Res({ passthrough: true }) reply: ApiReply,
  ): string {
    reply.type('text/css; charset=utf-8');
    return style;
  }
}
