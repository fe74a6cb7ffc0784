import { z } from 'zod';

const variables = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** `demonstration` lets the accounts of the demonstration in. */
  ITER_MODE: z.enum(['service', 'demonstration']).default('service'),
  /** Addresses or networks, separated by commas, whose X-Forwarded headers are believed. */
  ITER_TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .optional(),
  ITER_OPERATOR_TOKEN: z.string().min(20).optional(),
});

export type Environment = z.output<typeof variables>;

/** @throws naming every variable that is missing or wrong */
export function readEnvironment(given: NodeJS.ProcessEnv): Environment {
  const read = variables.safeParse(given);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(['The environment is not as it should be:', ...faults].join('\n'));
}
