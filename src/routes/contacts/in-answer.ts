import type { ContactPage } from './page-of.ts';

const isPage = (answer: unknown): answer is ContactPage =>
	typeof answer === 'object' && answer !== null && 'list' in answer && 'next' in answer;

/** The contacts in our server's answer; null where it is none. */
export const pageIn = (answer: unknown): ContactPage | null => (isPage(answer) ? answer : null);
