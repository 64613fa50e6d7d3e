import { initialsFit, isPartOfName, letterSteps, nameForms, type NameForms } from './proposal/name-forms.ts';

/** A fresh name that may be a known one spelled anew; `likeness` is 1 for the same letters and less the more differs. */
export type Rename = { from: string; to: string; likeness: number };

/** Up to this many names on either side every pair is looked at; beyond it only those that share a spelling. */
const fewNames = 500;
const enoughLikeness = 0.6;

/**
 * Pairs of a known name that a file lacks (`from`) and a fresh one (`to`) that may mean the same person, team or queue:
 * other letters' case, order of names, initials, one or two letters, a suffix such as ` - XX`, one more word, æ as ae. No name twice.
 */
export function likelyRenames(fresh: string[], absent: string[]): Rename[] {
	const [news, olds] = [named(fresh), named(absent)];
	const few = news.length <= fewNames && olds.length <= fewNames;
	const found: Rename[] = [];
	for (const [to, from] of few ? everyPair(news, olds) : sharedPairs(news, olds)) {
		const likeness = likenessOf(from, to);
		if (likeness >= enoughLikeness) found.push({ from: from.name, to: to.name, likeness });
	}
	found.sort((a, b) => b.likeness - a.likeness || (a.from < b.from ? -1 : 1));
	return onceEach(found);
}

type Named = NameForms & { name: string };

const named = (names: string[]): Named[] => [...new Set(names)].map((name) => ({ name, ...nameForms(name) }));

function likenessOf(one: Named, other: Named): number {
	if (one.name === other.name || one.letters === '' || other.letters === '') return 0;
	if (one.letters === other.letters) return 1;
	if (one.ordered === other.ordered) return 0.95;
	// numbers tell one team from the next: Team 4 is no Team 5
	if (one.digits !== other.digits) return 0;
	if (one.ordered === other.bareOrdered || one.bareOrdered === other.ordered) return 0.9;
	if (isPartOfName(one.words, other.words) || isPartOfName(other.words, one.words)) return 0.8;
	if (initialsFit(one.words, other.words) || initialsFit(other.words, one.words)) return 0.7;
	const steps = Math.min(letterSteps(one.bareOrdered, other.bareOrdered), letterSteps(one.letters, other.letters));
	// of a short name two letters are half of it
	return steps > 2 || steps * 4 > Math.max(one.bareOrdered.length, other.bareOrdered.length) ? 0 : 0.9 - steps * 0.1;
}

const everyPair = (news: Named[], olds: Named[]): [Named, Named][] =>
	news.flatMap((to) => olds.map((from): [Named, Named] => [to, from]));

/** Pairs that share a form, or a form without one of its letters: as many as there are names, times a few. */
function sharedPairs(news: Named[], olds: Named[]): [Named, Named][] {
	const known = new Map<string, Named[]>();
	for (const from of olds)
		for (const key of keysOf(from)) {
			const there = known.get(key);
			if (!there) known.set(key, [from]);
			else if (there.length < mostOfOneKey) there.push(from);
		}
	return news.flatMap((to) => {
		const candidates = new Set(keysOf(to).flatMap((key) => known.get(key) ?? []));
		return [...candidates].map((from): [Named, Named] => [to, from]);
	});
}
const mostOfOneKey = 20;

function keysOf({ letters, ordered, bareOrdered, words }: Named): string[] {
	const shorter = Array.from(bareOrdered, (_, place) => bareOrdered.slice(0, place) + bareOrdered.slice(place + 1));
	const initials = words.length > 1 ? words.map((word) => word[0] ?? '').join('') : letters.slice(0, words.length + 1);
	const begins = `words ${words.slice(0, 2).sort().join(' ')}`;
	return [...new Set([letters, ordered, bareOrdered, `initials ${initials}`, begins, ...shorter])];
}

/** The likest pairs, no name twice; of two that are equally little alike neither is proposed. */
function onceEach(found: Rename[]): Rename[] {
	const used = new Set<string>();
	const namesIn = ({ from, to }: Rename) => [`from ${from}`, `to ${to}`];
	const times = new Map<string, number>();
	const keyed = (pair: Rename) => namesIn(pair).map((name) => `${pair.likeness} ${name}`);
	for (const pair of found) for (const key of keyed(pair)) times.set(key, (times.get(key) ?? 0) + 1);
	return found.filter((pair) => {
		const torn = pair.likeness < sure && keyed(pair).some((key) => (times.get(key) ?? 0) > 1);
		if (torn || namesIn(pair).some((name) => used.has(name))) return false;
		for (const name of namesIn(pair)) used.add(name);
		return true;
	});
}
const sure = 0.9;
