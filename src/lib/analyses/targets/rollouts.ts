import type { Subject } from '#lib/analyses/analysis.ts';
import type { Evidence, TargetHeld } from '#lib/analyses/evidence.ts';
import { isEnough, sidesChecks } from './sides-checks.ts';
import { targetNamed } from './target-named.ts';
import { comparedSides, hasOthers, type Sides } from './target-sides.ts';

/** More names than this are not told one by one. */
const mostNamed = 3;

/**
 * One target of handle time that several units got at different dates, each told by the ids of its records: only where two
 * dates or more have somebody, not yet held to it, to compare with. Source: metrics.md B7.
 */
export function rollouts(evidence: Evidence): Subject[] {
	const held = evidence.targets.filter(({ metric, unit }) => metric === 'aht' && unit !== null);
	const alike = Map.groupBy(held, ({ value, unit }) => `${unit?.dimension} ${value}`);
	return [...alike.values()].flatMap((targets) => {
		if (datesOf(targets) < 2) return [];
		const steps = targets
			.filter((target) => startOf(evidence, target) !== null)
			.toSorted((a, b) => a.fromDay - b.fromDay || a.id.localeCompare(b.id, 'en'));
		const [first] = steps;
		if (!first || datesOf(steps) < 2) return [];
		const names = steps.map(({ unit }) => unit?.member ?? '');
		const who = names.length > mostNamed ? '' : `${names.join(', ')} · `;
		const id = steps.map((target) => target.id).join(between);
		return [{ id, name: `${who}${targetNamed(first.value)}`, fromDay: first.fromDay }];
	});
}

const between = '+';

/** The targets that a subject is of, one or those of a rollout. */
export const targetsOf = ({ targets }: Evidence, { id }: Subject): TargetHeld[] =>
	id.split(between).flatMap((one) => targets.find((target) => target.id === one) ?? []);

const datesOf = (targets: readonly TargetHeld[]): number => new Set(targets.map(({ fromDay }) => fromDay)).size;

/** The sides of a start that can be looked at; null for one that cannot. */
function startOf(evidence: Evidence, target: TargetHeld): Sides | null {
	const sides = comparedSides(evidence, target);
	return hasOthers(evidence, sides) && isEnough(sidesChecks(evidence, target, sides)) ? sides : null;
}
