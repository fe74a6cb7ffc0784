import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** Holds the document once the routes are known. */
@Injectable()
export class Documentation {
  private kept: OpenAPIObject | undefined;

  keep(document: OpenAPIObject): void {
    this.kept = document;
  }

  get document(): OpenAPIObject {
    if (!this.kept) throw new Error('The documentation is asked for before the application is ready.');
    return this.kept;
  }
}
