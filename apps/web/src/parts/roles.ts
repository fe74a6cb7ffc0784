import { roles } from '#workflows';
import type { Visit } from '../page/visit.js';

export const sayRole = (role: string, say: Visit['say']): string =>
  Object.hasOwn(roles, role) ? say(roles[role as keyof typeof roles]) : role;

export const sayRoles = (names: readonly string[], say: Visit['say']): string =>
  names.map((role) => sayRole(role, say)).join(', ');
