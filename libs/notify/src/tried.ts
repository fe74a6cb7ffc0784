/** How long a notice is tried: after that somebody must use another means (RFC 5321, 4.5.4.1: at least 4-5 days). */
export const TRIED_FOR_SECONDS = 5 * 24 * 3_600;
