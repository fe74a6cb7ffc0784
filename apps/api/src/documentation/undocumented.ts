/** A route that the documentation does not know is not served, and the reverse. */
import type { OpenAPIObject } from '@nestjs/swagger';

export type Route = { method: string; path: string };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

export function documentedRoutes({ paths }: OpenAPIObject): Route[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method] !== undefined).map((method) => ({
      method: method.toUpperCase(),
      path,
    })),
  );
}

/** @throws naming the routes that differ */
export function refuseDifference(served: readonly Route[], document: OpenAPIObject): void {
  const name = ({ method, path }: Route) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`;
  const real = new Set(served.filter(({ method }) => method !== 'HEAD').map(name));
  const told = new Set(documentedRoutes(document).map(name));
  const silent = [...real].filter((route) => !told.has(route));
  const absent = [...told].filter((route) => !real.has(route));
  if (silent.length + absent.length > 0)
    throw new Error(
      `Routes and documentation differ. Not documented: ${silent.join(', ') || 'none'}. Not served: ${absent.join(', ') || 'none'}.`,
    );
}
