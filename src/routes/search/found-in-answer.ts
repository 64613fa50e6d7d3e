export type Found = { name: string; group: string; href: string };

const isFound = (one: unknown): one is Found =>
	typeof one === 'object' &&
	one !== null &&
	['name', 'group', 'href'].every((field) => typeof Object.getOwnPropertyDescriptor(one, field)?.value === 'string');

/** What the server answered, as far as it is what was asked for. */
export const foundInAnswer = (answer: unknown): Found[] => (Array.isArray(answer) ? answer.filter(isFound) : []);
