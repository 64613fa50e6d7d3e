import type { Store } from '../store.ts';

/** Kept of one verb: more than pages ask for, and few enough to be let go of at once. */
const mostAnswers = 1000;

/** Asks once for each set of arguments, and tells it again; what failed is asked anew. */
export function once<Asked extends unknown[], Answer>(
	verb: (...asked: Asked) => Promise<Answer>
): (...asked: Asked) => Promise<Answer> {
	const told = new Map<string, Promise<Answer>>();
	return (...asked) => {
		const key = JSON.stringify(asked);
		const before = told.get(key);
		if (before) return before;
		if (told.size >= mostAnswers) told.clear();
		const answer = verb(...asked);
		told.set(key, answer);
		answer.catch(() => told.delete(key));
		return answer;
	};
}

/* eslint-disable @typescript-eslint/unbound-method -- the verbs of a store are functions that need no `this` */
/** Of a store that nobody writes to: what is small and stands on many pages is asked for once. */
export function tellingAgain(store: Store): Store {
	const plan = once(store.plainRecords);
	return {
		...store,
		// targets and events are few; totals and absence are not
		plainRecords: (kind, query) => (kind === 'targets' || kind === 'events' ? plan : store.plainRecords)(kind, query),
		version: once(store.version),
		holdContacts: once(store.holdContacts),
		factsVersion: once(store.factsVersion),
		imports: once(store.imports),
		fillings: once(store.fillings),
		importsOf: once(store.importsOf),
		ownMetrics: once(store.ownMetrics),
		savedScorecards: once(store.savedScorecards),
		reported: once(store.reported),
		teamHomes: once(store.teamHomes),
		analyses: once(store.analyses),
		comments: once(store.comments),
		rebases: once(store.rebases),
		definitionVersions: once(store.definitionVersions),
		setting: once(store.setting)
	};
}
