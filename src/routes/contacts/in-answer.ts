import type { Attempt } from './chain-of.ts';
import type { ContactPage } from './page-of.ts';

const isPage = (answer: unknown): answer is ContactPage =>
	typeof answer === 'object' && answer !== null && 'list' in answer && 'next' in answer;
const isChain = (answer: unknown): answer is Attempt[] => Array.isArray(answer);

/** The contacts in our server's answer; null where it is none. */
export const pageIn = (answer: unknown): ContactPage | null => (isPage(answer) ? answer : null);

/** The chain in our server's answer; null where it is none. */
export const chainIn = (answer: unknown): Attempt[] | null => (isChain(answer) ? answer : null);
