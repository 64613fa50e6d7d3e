/** Where on the page a figure is defined. */
export const definedAt = (key: string): string => `defined-${key}`;
