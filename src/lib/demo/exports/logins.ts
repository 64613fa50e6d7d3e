import type { Agent } from '#lib/demo/world/lived.ts';

/** Three letters that no other agent has: 997 and 26³ have no common factor. */
export const initialsOf = (agentNumber: number): string => {
	const place = (agentNumber * 997 + 5000) % 26 ** 3;
	return [26 ** 2, 26, 1].map((step) => String.fromCharCode(65 + (Math.floor(place / step) % 26))).join('');
};

/** From this month on one agent of Odense, unless they have left, works under another name. */
export const renamed = { agent: 44, fromMonth: 9 } as const;

/** The name that an agent works under in a month. */
export const loginOf = ({ number }: Agent, month: number): string =>
	number === renamed.agent && month >= renamed.fromMonth ? `${initialsOf(number)}2` : initialsOf(number);
