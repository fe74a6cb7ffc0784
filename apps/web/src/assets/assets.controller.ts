import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { headerOf, Needs, notFound, type ApiReply, type ApiRequest } from '#door';
import { WEB, type Web } from '../page/web.js';

/** A name that changes with its content may be kept for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';

@Controller('assets')
@ApiExcludeController()
export class AssetsController {
  constructor(@Inject(WEB) private readonly web: Web) {}

  @Get(':file')
  @Needs('public')
  read(@Param('file') file: string, @Req() request: ApiRequest, @Res() reply: ApiReply): void {
    const asset = this.web.assets.find(file);
    if (!asset) throw notFound({ it: 'Il file', en: 'The file' });
    const accepted = headerOf(request, 'accept-encoding') ?? '';
    const encoding = (['br', 'gzip'] as const).find((one) => new RegExp(`\\b${one}\\b`).test(accepted));
    const squeezed = encoding && { br: asset.brotli, gzip: asset.gzip }[encoding];
    reply.type(asset.type).header('Cache-Control', FOR_EVER).header('Vary', 'Accept-Encoding');
    if (squeezed) reply.header('Content-Encoding', encoding);
    reply.send(squeezed ?? asset.body);
  }
}
