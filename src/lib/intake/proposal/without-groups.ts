import { isKnownName } from './known-names.ts';

/**
 * Names without that of the group they stand under, `Times Waiting` as `Waiting`, where most columns stand in groups and
 * nobody knows the whole name. Names that would no longer tell columns apart stay whole.
 */
export function withoutGroups(header: string[]): string[] {
	const groups = header.map((name) => (name.includes(' ') ? name.slice(0, name.indexOf(' ')) : ''));
	const isShared = (group: string, place: number) =>
		group !== '' && (group === groups[place - 1] || group === groups[place + 1]);
	if (groups.filter(isShared).length < header.length / 2) return header;
	const own = header.map((name, place) => {
		const bare = name.slice((groups[place] ?? '').length).trim();
		return !isKnownName(name) && isKnownName(bare) ? bare : name;
	});
	return own.map((name, place) => (own.indexOf(name) === own.lastIndexOf(name) ? name : (header[place] ?? name)));
}
