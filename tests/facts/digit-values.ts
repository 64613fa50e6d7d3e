/** Gives every value of everybody a number that is a single digit in base two, so that a sum tells whose values it holds. */
export class DigitValues {
	#places = new Map<string, number>();
	#people: string[] = [];

	/** The number of one person's value; `version` tells it from what the person said before. */
	of(person: string, version: number | string): number {
		const name = `${person} ${version}`;
		const place = this.#places.get(name) ?? this.#places.size;
		if (place > 52) throw new RangeError('too many values for a sum to tell apart');
		this.#places.set(name, place);
		this.#people[place] = person;
		return 2 ** place;
	}

	/** For every value, in the order in which they were given, whether the sum holds it: 1 or 0. */
	vectorOf(sum: number): number[] {
		return this.#people.map((_, place) => Math.floor(sum / 2 ** place) % 2);
	}

	/** Whose value stands at a place of the vectors. */
	personOf = (place: number): string => this.#people[place] ?? '';
}
