import { Members } from '../dictionary.ts';
import type { Session } from '../engine.ts';
import { hashOf } from '../hash.ts';

/** Finds what tells an agent apart whatever number she has, and does not name her. */
export async function keysOfAgents(session: Session): Promise<(agent: number) => string> {
	const names = await Members.read(session);
	return (agent) => {
		const { high, low } = hashOf(names.nameOf(agent));
		return `${high} ${low}`;
	};
}
