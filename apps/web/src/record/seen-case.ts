/** The case that an address names, for who may see it. */
import { z } from 'zod';
import { notFound, type Iter } from '#door';
import type { Viewer } from '#identity';
import { findCase, type SeenCase } from '#reading';
import type { Visit } from '../page/visit.js';

const uuid = z.uuid();

export function viewerIn({ viewer }: Visit): Viewer {
  if (!viewer) throw new Error('A route that needs no session asks who is there.');
  return viewer;
}

/** @throws not found, also for what is no identifier at all */
export async function seenCase(iter: Iter, visit: Visit, id: string): Promise<SeenCase> {
  if (!uuid.safeParse(id).success) throw notFound({ it: 'La pratica', en: 'The case' });
  return findCase(iter, viewerIn(visit), id);
}

export const isId = (text: string): boolean => uuid.safeParse(text).success;
