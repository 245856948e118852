/**
 * An instant for tests whose answer depends on the day, month, quarter or year (`cloud.setTime(NOON)`): noon in Shanghai in
 * the middle of each, so that no run falls on an edge.
 */
export const NOON = new Date('2026-11-18T12:00:00+08:00');
