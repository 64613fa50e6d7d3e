import type { OwnMetric, OwnTerms } from '#lib/model/own-metric.ts';
import { metricOf } from './catalogue.ts';
import { traitsOf, type Traits } from './own-traits.ts';

/** Why a metric of one's own would say nothing, or say it alone. */
export const ownFaults = [
	/** Seconds and numbers of things are added up, or taken from one another. */
	'mixed_terms',
	/** Seconds under something else: turned over, it is a time. */
	'seconds_below',
	/** What comes out is not what it says it is counted in. */
	'wrong_unit',
	/** A measure of speed that is weighed against nothing, or only against other speed. */
	'no_counterweight',
	/** A measure of speed has no good direction. */
	'speed_direction',
	/** There is no such metric to weigh it against. */
	'unknown_counterweight'
] as const;
export type OwnFault = (typeof ownFaults)[number];

/** Whether it is a measure of speed: called so, or with seconds above the line. */
export const isSpeed = ({ perspective, numerator }: Pick<OwnMetric, 'perspective' | 'numerator'>): boolean =>
	perspective === 'speed' || natureOf(numerator) === 'seconds';

/** Everything that is wrong with it; a metric without faults may be kept. */
export function faultsOf(own: OwnMetric): OwnFault[] {
	const [above, below] = [natureOf(own.numerator), natureOf(own.denominator)];
	const weighed = own.counterweights.map(metricOf);
	const isWeighed = weighed.some((metric) => metric !== null && metric.perspective !== 'speed');
	return ownFaults.filter((fault) => {
		switch (fault) {
			case 'mixed_terms':
				return above === null || below === null;
			case 'seconds_below':
				return below === 'points' || (below === 'seconds' && above !== 'seconds');
			case 'wrong_unit':
				return above !== null && below !== null && !unitsOf(above, below).includes(own.unit);
			case 'no_counterweight':
				return isSpeed(own) && !isWeighed;
			case 'speed_direction':
				return own.perspective === 'speed' && own.direction !== 'none';
			case 'unknown_counterweight':
				return weighed.includes(null);
		}
	});
}

/** What terms count; null where they count different things. */
function natureOf({ plus, minus }: OwnTerms): Traits['nature'] | null {
	const [nature, ...others] = new Set([...plus, ...minus].map((measure) => traitsOf(measure).nature));
	return others.length === 0 ? (nature ?? null) : null;
}

/** What a quotient may be counted in. */
function unitsOf(above: Traits['nature'], below: Traits['nature']): readonly OwnMetric['unit'][] {
	if (above === 'points') return ['rating'];
	if (above === below) return ['share', 'count', 'ratio'];
	return above === 'seconds' ? ['seconds'] : ['share', 'count', 'ratio'];
}
