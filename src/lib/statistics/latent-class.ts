/** So many cases of one stratum with the same marks: for each mark which answer it gave, by number; null where it gave none. */
export type MarkedCell = { stratum: number; marks: readonly (number | null)[]; count: number };

/** How often members and others give each answer to each mark, and the share of members in each stratum; all 0 to 1. */
export type LatentClass = {
	shares: number[];
	/** By mark, then answer. */
	members: number[][];
	others: number[][];
	/** The chance that a case with these marks is a member. */
	chanceOf: (stratum: number, marks: readonly (number | null)[]) => number;
};

const mostRounds = 5000;
const settled = 1e-7;

/**
 * Members of a class that nobody sees, told from marks that each err: what the marks say together settles how often each of
 * them errs, and so how likely a case is to be a member. `members` and `others` are where the search begins; they also say
 * which of the two classes is meant. Assumes that within a class the marks err independently, and as often in all strata.
 * Three marks or more are needed, else null; also null where no cell has two of them, and where 5,000 rounds do not settle it.
 * Expectation and maximisation. Source: Dawid and Skene 1979, Applied Statistics 28:20; Lazarsfeld and Henry 1968.
 */
export function latentClass(
	cells: readonly MarkedCell[],
	start: { members: readonly (readonly number[])[]; others: readonly (readonly number[])[] }
): LatentClass | null {
	const seen = start.members.map((_, mark) => cells.some(({ marks, count }) => count > 0 && isTold(marks[mark])));
	if (seen.length < 3 || seen.includes(false)) return null;
	if (!cells.some(({ marks, count }) => count > 0 && marks.filter(isTold).length > 1)) return null;
	const strata = cells.reduce((most, { stratum }) => Math.max(most, stratum + 1), 0);
	let [shares, members, others] = [
		Array.from({ length: strata }, () => 0.5),
		copied(start.members),
		copied(start.others)
	];
	for (let round = 0; round < mostRounds; round++) {
		const [inClass, outside] = [copied(members, 0), copied(others, 0)];
		const [inStratum, ofStratum] = [shares.map(() => 0), shares.map(() => 0)];
		for (const { stratum, marks, count } of cells) {
			const inside = count * chanceIn(shares[stratum] ?? 0, members, others, marks);
			inStratum[stratum] = (inStratum[stratum] ?? 0) + inside;
			ofStratum[stratum] = (ofStratum[stratum] ?? 0) + count;
			tally(inClass, marks, inside);
			tally(outside, marks, count - inside);
		}
		const next = { shares: inStratum.map((n, at) => n / (ofStratum[at] || 1)), ...scaled(inClass, outside) };
		const moved = furthest([shares, ...members, ...others], [next.shares, ...next.members, ...next.others]);
		({ shares, members, others } = next);
		if (moved > settled) continue;
		const found = { shares, members, others };
		const chanceOf: LatentClass['chanceOf'] = (stratum, marks) =>
			chanceIn(found.shares[stratum] ?? 0, found.members, found.others, marks);
		return { ...found, chanceOf };
	}
	return null;
}

const isTold = (answer: number | null | undefined): answer is number => typeof answer === 'number';

const copied = (lists: readonly (readonly number[])[], fill?: number): number[][] =>
	lists.map((list) => list.map((each) => fill ?? each));

function tally(counts: number[][], marks: readonly (number | null)[], weight: number): void {
	for (const [mark, answer] of marks.entries()) {
		const own = counts[mark];
		if (own && answer !== null) own[answer] = (own[answer] ?? 0) + weight;
	}
}

function scaled(inClass: number[][], outside: number[][]): { members: number[][]; others: number[][] } {
	const toShares = (counts: number[][]): number[][] =>
		counts.map((own) => {
			const sum = own.reduce((total, each) => total + each, 0);
			return own.map((each) => each / (sum || 1));
		});
	return { members: toShares(inClass), others: toShares(outside) };
}

/** Bayes: the share of members among cases of a stratum that have such marks. */
function chanceIn(
	share: number,
	members: readonly (readonly number[])[],
	others: readonly (readonly number[])[],
	marks: readonly (number | null)[]
): number {
	let [inside, outside] = [share, 1 - share];
	for (const [mark, answer] of marks.entries()) {
		if (answer === null) continue;
		inside *= members[mark]?.[answer] ?? 0;
		outside *= others[mark]?.[answer] ?? 0;
	}
	return inside + outside > 0 ? inside / (inside + outside) : share;
}

const furthest = (one: readonly (readonly number[])[], other: readonly (readonly number[])[]): number =>
	one.reduce(
		(most, list, at) =>
			list.reduce((far, each, place) => Math.max(far, Math.abs(each - (other[at]?.[place] ?? 0))), most),
		0
	);
