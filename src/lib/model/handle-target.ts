import type { Dimension, HandleTarget } from './fact.ts';
import type { PlainRecord } from './plain-records.ts';

const handleTimeNames = new Set([
	'aht',
	'handle time',
	'handling time',
	'average handle time',
	'average handling time',
	'behandlingstid',
	'gennemsnitlig behandlingstid',
	'gjennomsnittlig behandlingstid',
	'hanteringstid',
	'genomsnittlig hanteringstid',
	'bearbeitungszeit'
]);

const scopes = new Set<string>([
	'site',
	'team',
	'queue',
	'channel',
	'reason',
	'language',
	'employer'
] satisfies Dimension[]);
const isScope = (dimension: string): dimension is Dimension => scopes.has(dimension);

/** The targets that are for handle time, whatever of the four languages or German names it. */
export function handleTargetsAmong(targets: readonly PlainRecord<'targets'>[]): HandleTarget[] {
	return targets.flatMap(({ metric, value, dimension, member, fromDay, untilDay }) => {
		const named = (metric ?? '').toLowerCase().replaceAll('_', ' ').trim();
		if (value === null || !handleTimeNames.has(named)) return [];
		const scope = dimension ?? '';
		return [
			{
				seconds: Math.round(value),
				dimension: isScope(scope) ? scope : 'all',
				member: isScope(scope) ? (member ?? '') : '',
				fromDay,
				untilDay
			} satisfies HandleTarget
		];
	});
}
