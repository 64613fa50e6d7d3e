import { isKnownName } from './known-names.ts';

/**
 * Names without that of the group they stand under, `Times Waiting` as `Waiting`, where most columns stand in groups and
 * nobody knows any whole name of the group. Names that would no longer tell columns apart stay whole.
 */
export function withoutGroups(header: string[]): string[] {
	const groups = header.map((name) => (name.includes(' ') ? name.slice(0, name.indexOf(' ')) : ''));
	const isShared = (group: string, place: number) =>
		group !== '' && (group === groups[place - 1] || group === groups[place + 1]);
	if (groups.filter(isShared).length < header.length / 2) return header;
	// "Answered at" is a name, and the word it begins with no group
	const words = new Set(groups.filter((_, place) => isKnownName(header[place] ?? '')));
	const bare = header.map((name, place) => name.slice((groups[place] ?? '').length).trim());
	return header.map((name, place) => {
		const own = bare[place] ?? '';
		const tellsApart = bare.indexOf(own) === bare.lastIndexOf(own);
		return !words.has(groups[place] ?? '') && isKnownName(own) && tellsApart ? own : name;
	});
}
