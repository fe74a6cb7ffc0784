import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { fieldErrors, pointerTo } from './field-errors.js';
import { Problem } from './problem.js';

/** Reads what comes in by the schema that its parameter declares; what no schema knows is refused. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { schema, type }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    if (type === 'param') throw new Problem('unknown');
    const name = type === 'query' ? (path: PropertyKey[]) => path.map(String).join('.') : pointerTo;
    throw new Problem('bad-request', {
      detail: {
        it: 'La richiesta non è come dovrebbe: «errors» dice dove.',
        en: 'The request is not as it should be: "errors" says where.',
      },
      errors: (language) => fieldErrors(schema, value, name, language),
    });
  }
}
