import { alphabetically } from '#lib/model/alphabetically.ts';
import { dimensions, type DailyFact } from '#lib/model/fact.ts';

type Place = Pick<DailyFact, 'day' | 'dimension' | 'member'>;

/** Orders facts by day, dimension and member's name, so that the same facts are always told in the same order. */
export const inReadingOrder = (a: Place, b: Place): number => {
	if (a.day !== b.day) return a.day < b.day ? -1 : 1;
	return dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension) || alphabetically(a.member, b.member);
};
