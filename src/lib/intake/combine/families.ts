/** Ids that belong together because one names the other as the part before it. */
export type Families = {
	link: (id: string, parent: string) => void;
	has: (id: string) => boolean;
	/** The id that stands for a family: the one without a parent, else the first by letter; an id without links itself. */
	rootOf: (id: string) => string;
};

/** Opens an empty register of families. The answers are the same in whatever order the links came. */
export function openFamilies(): Families {
	const numbers = new Map<string, number>();
	const ids: string[] = [];
	const above: number[] = [];
	const children = new Set<number>();
	let names: Map<number, string> | null = null;

	const numberOf = (id: string) => {
		let number = numbers.get(id);
		if (number === undefined) {
			// a copy: the cell is a slice of a megabyte of file
			const own = Buffer.from(id).toString();
			number = ids.push(own) - 1;
			numbers.set(own, number);
			above.push(number);
		}
		return number;
	};
	const topOf = (number: number) => {
		let top = number;
		for (let next = above[top] ?? top; next !== top; next = above[top] ?? top) {
			// halves the way for whoever asks next
			above[top] = above[next] ?? next;
			top = next;
		}
		return top;
	};
	const nameFamilies = () => {
		const named = new Map<number, string>();
		const found = new Map<number, boolean>();
		for (const [number, id] of ids.entries()) {
			const top = topOf(number);
			const isRoot = !children.has(number);
			const name = named.get(top);
			const better = name === undefined || (isRoot === found.get(top) ? id < name : isRoot);
			if (!better) continue;
			named.set(top, id);
			found.set(top, isRoot);
		}
		return named;
	};

	return {
		link(id, parent) {
			const [child, other] = [numberOf(id), numberOf(parent)];
			children.add(child);
			above[topOf(child)] = topOf(other);
			names = null;
		},
		has: (id) => numbers.has(id),
		rootOf(id) {
			const number = numbers.get(id);
			if (number === undefined) return id;
			names ??= nameFamilies();
			return names.get(topOf(number)) ?? id;
		}
	};
}
