/**
 * A key made of a name, other than those that are taken: "Påske, team A" becomes `paske_team_a`, and `paske_team_a_2`
 * where that is taken. `otherwise` stands for a name without any letter or digit.
 */
export function freeKey(name: string, otherwise: string, taken: readonly string[], prefix = ''): string {
	const plain = name
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll('ø', 'o')
		.replaceAll('æ', 'ae')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_+|_+$/g, '')
		.slice(0, 50);
	const key = prefix + (plain || otherwise);
	for (let number = 2, free = key; ; free = `${key}_${number++}`) if (!taken.includes(free)) return free;
}
