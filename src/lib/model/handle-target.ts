import type { HandleTarget } from './fact.ts';
import { metricNamed } from './metric-named.ts';
import type { PlainRecord } from './plain-records.ts';
import { scopeNamed, type MembersOf } from './scope-named.ts';

/** The targets that are for handle time, whatever of the four languages or German names it; those of parts that nobody knows are left out. */
export function handleTargetsAmong(
	targets: readonly PlainRecord<'targets'>[],
	membersOf: MembersOf = () => []
): HandleTarget[] {
	return targets.flatMap(({ metric, value, dimension, member, fromDay, untilDay }) => {
		const scope = scopeNamed(dimension, member, membersOf);
		if (value === null || !scope || metricNamed(metric) !== 'aht') return [];
		return [{ seconds: Math.round(value), ...scope, fromDay, untilDay } satisfies HandleTarget];
	});
}
