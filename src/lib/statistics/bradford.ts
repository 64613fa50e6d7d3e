/**
 * The Bradford factor S²·D of absence: spells squared times days, without unit. It weighs short spells far above long ones and
 * no study bears that out, so it is never shown of a person. RangeError unless both are 0 or more. Source: of unknown
 * origin; practice in British personnel offices.
 */
export function bradford(spells: number, days: number): number {
	if (!(spells >= 0 && days >= 0)) throw new RangeError(`no absence of ${spells} spells and ${days} days`);
	return spells ** 2 * days;
}
